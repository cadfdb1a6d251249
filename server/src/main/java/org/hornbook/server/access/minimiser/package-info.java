/** Proposes less wherever less serves the purpose (clause DSE-7): pure, it reads nothing and keeps nothing. */
@NullMarked
@NamedInterface("minimiser")
package org.hornbook.server.access.minimiser;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
