/** The catalog for programs: read everything, edit collections (clause STO-3). */
@NullMarked
package org.hornbook.server.catalog.api;

import org.jspecify.annotations.NullMarked;
