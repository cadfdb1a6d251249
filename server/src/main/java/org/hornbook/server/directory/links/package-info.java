/** One-time links with which a person sets their own password. */
@NullMarked
package org.hornbook.server.directory.links;

import org.jspecify.annotations.NullMarked;
