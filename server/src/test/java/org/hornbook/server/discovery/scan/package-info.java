/** Tests of what stands behind the area's public face. */
@NullMarked
package org.hornbook.server.discovery.scan;

import org.jspecify.annotations.NullMarked;
