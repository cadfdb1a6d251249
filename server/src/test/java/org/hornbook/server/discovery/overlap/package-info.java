/** Tests of what becomes of overlaps. */
@NullMarked
package org.hornbook.server.discovery.overlap;

import org.jspecify.annotations.NullMarked;
