/** The catalog's live checks of policy clauses: STO-1..3, ORG-1, ORG-2, COL-1, MAN-1, MAN-3, DSE-5. */
@NullMarked
package org.hornbook.server.catalog.checks;

import org.jspecify.annotations.NullMarked;
