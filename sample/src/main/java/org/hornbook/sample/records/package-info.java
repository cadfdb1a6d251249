/** What happens to the people at school: classes, marks, attendance, incidents, enrolments. */
@NullMarked
package org.hornbook.sample.records;

import org.jspecify.annotations.NullMarked;
