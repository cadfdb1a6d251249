/** Counts tables in the repositories; what comes back is counts by category, never a row about a person. */
@NullMarked
package org.hornbook.server.sharing.count;

import org.jspecify.annotations.NullMarked;
