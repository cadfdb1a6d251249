/** Tasks in people's own calendar programs, at a secret address. */
@NullMarked
package org.hornbook.server.tasks.calendar;

import org.jspecify.annotations.NullMarked;
