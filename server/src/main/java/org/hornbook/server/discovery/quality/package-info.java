/** Rules of data quality: proposed from scans, decided by custodians, measured on every scan (clauses AUD-1, USE-2). */
@NullMarked
package org.hornbook.server.discovery.quality;

import org.jspecify.annotations.NullMarked;
