/** The schools, their calendar, courses, sections and marks. */
@NullMarked
package org.hornbook.sample.school;

import org.jspecify.annotations.NullMarked;
