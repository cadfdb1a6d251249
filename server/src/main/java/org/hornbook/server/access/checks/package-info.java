/** The checks of clauses DSE-6, DSE-7, DSE-8 and MAN-4. */
@NullMarked
package org.hornbook.server.access.checks;

import org.jspecify.annotations.NullMarked;
