/** The command line: {@code protect} and {@code attack}. */
@NullMarked
package org.hornbook.disclosure.cli;

import org.jspecify.annotations.NullMarked;
