/** How repositories are reached: settings from an allow-list, encrypted secrets, connection tests, schedules. */
@NullMarked
package org.hornbook.server.discovery.connection;

import org.jspecify.annotations.NullMarked;
