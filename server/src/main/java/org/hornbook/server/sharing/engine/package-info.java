/** Protects counted tables and attacks them together with everything that was published before; knows no database. */
@NullMarked
package org.hornbook.server.sharing.engine;

import org.jspecify.annotations.NullMarked;
