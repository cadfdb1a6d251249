/** The command line: demo, serve, portal, scan, overlaps, protect, attack, journal verify. */
@NullMarked
package org.hornbook.server.launch;

import org.jspecify.annotations.NullMarked;
