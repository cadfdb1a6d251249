@NullMarked
package org.hornbook.server.tasks.reminders;

import org.jspecify.annotations.NullMarked;
