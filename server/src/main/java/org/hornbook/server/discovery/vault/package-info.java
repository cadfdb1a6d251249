/** Keeps credentials and other secrets: encrypted at rest, under keys that are not in the database (clause SEC-1). */
@NullMarked
@NamedInterface("vault")
package org.hornbook.server.discovery.vault;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
