/** Copies and links among all repositories, from the sketches of their latest scans (clause ORG-2). */
@NullMarked
package org.hornbook.server.discovery.overlap;

import org.jspecify.annotations.NullMarked;
