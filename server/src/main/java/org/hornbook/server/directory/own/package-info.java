/** The page on which people keep their own account. */
@NullMarked
package org.hornbook.server.directory.own;

import org.jspecify.annotations.NullMarked;
