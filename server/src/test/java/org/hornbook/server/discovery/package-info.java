/** Tests of connections, scans and the search for repositories, on real files and databases. */
@NullMarked
package org.hornbook.server.discovery;

import org.jspecify.annotations.NullMarked;
