/** Keeps credentials: encrypted at rest, under keys that are not in the database (clause SEC-1). */
@NullMarked
package org.hornbook.server.discovery.vault;

import org.jspecify.annotations.NullMarked;
