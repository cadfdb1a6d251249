/** Scans and connections for programs: {@code /api/v1}. */
@NullMarked
package org.hornbook.server.discovery.api;

import org.jspecify.annotations.NullMarked;
