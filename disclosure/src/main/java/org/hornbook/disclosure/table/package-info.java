/**
 * The table model: dimensions with hierarchies, tables that are linked through common cells, values and publication
 * status. It knows nothing of how a table is protected or attacked; both sides build their own equations from it.
 */
@NullMarked
package org.hornbook.disclosure.table;

import org.jspecify.annotations.NullMarked;
