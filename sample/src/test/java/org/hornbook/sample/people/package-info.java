/** Tests. */
@NullMarked
package org.hornbook.sample.people;

import org.jspecify.annotations.NullMarked;
