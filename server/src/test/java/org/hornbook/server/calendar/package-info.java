@NullMarked
package org.hornbook.server.calendar;

import org.jspecify.annotations.NullMarked;
