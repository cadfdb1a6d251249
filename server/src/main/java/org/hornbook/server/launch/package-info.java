/** The command line: demo, serve, scan, overlaps, protect, attack, journal verify. */
@NullMarked
package org.hornbook.server.launch;

import org.jspecify.annotations.NullMarked;
