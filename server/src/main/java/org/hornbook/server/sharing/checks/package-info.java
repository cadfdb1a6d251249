/** The checks of clause SHR-1. */
@NullMarked
package org.hornbook.server.sharing.checks;

import org.jspecify.annotations.NullMarked;
