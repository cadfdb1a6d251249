/** Delivers exactly what was granted, live from the repository, and notes every disclosure (clauses DSE-6, DSE-7). */
@NullMarked
package org.hornbook.server.access.delivery;

import org.jspecify.annotations.NullMarked;
