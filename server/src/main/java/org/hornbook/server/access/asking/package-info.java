/** Asking for data, the need-to-know test, and who decides by when (clauses DSE-6, DSE-8). */
@NullMarked
@NamedInterface("asking")
package org.hornbook.server.access.asking;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
