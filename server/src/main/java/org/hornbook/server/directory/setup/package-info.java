/** The first start: opening the first account. */
@NullMarked
package org.hornbook.server.directory.setup;

import org.jspecify.annotations.NullMarked;
