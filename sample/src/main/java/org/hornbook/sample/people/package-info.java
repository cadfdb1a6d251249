/** The invented people of the town: families, students and staff, all drawn from one seed. */
@NullMarked
package org.hornbook.sample.people;

import org.jspecify.annotations.NullMarked;
