/** Ids, roles, actors and refusals that every area speaks of; depends on nothing. */
@NullMarked
package org.hornbook.server.shared;

import org.jspecify.annotations.NullMarked;
