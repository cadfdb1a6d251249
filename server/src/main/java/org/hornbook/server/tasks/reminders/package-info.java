/** Open tasks by e-mail: one letter a day or a week, on working days, for those who want it. */
@NullMarked
package org.hornbook.server.tasks.reminders;

import org.jspecify.annotations.NullMarked;
