/** Scans as background jobs: queue, progress, resumption, pages, API, the check that repositories are scanned. */
@NullMarked
package org.hornbook.server.discovery.scan;

import org.jspecify.annotations.NullMarked;
