/** The inbox: the pages on which people find, hand on and snooze what waits for them. */
@NullMarked
package org.hornbook.server.tasks.inbox;

import org.jspecify.annotations.NullMarked;
