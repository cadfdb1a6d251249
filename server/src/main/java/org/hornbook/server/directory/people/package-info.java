/** The pages on which administrators keep the accounts (clause MAN-3). */
@NullMarked
package org.hornbook.server.directory.people;

import org.jspecify.annotations.NullMarked;
