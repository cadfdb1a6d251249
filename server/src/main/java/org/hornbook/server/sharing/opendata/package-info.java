/** The write side of the open data portal: everything that the public may read is put there through this package. */
@NullMarked
package org.hornbook.server.sharing.opendata;

import org.jspecify.annotations.NullMarked;
