/** The pages of the publishing desk. */
@NullMarked
package org.hornbook.server.sharing.pages;

import org.jspecify.annotations.NullMarked;
