/** The Hornbook server: one package an area of the district's data policy. */
@NullMarked
package org.hornbook.server;

import org.jspecify.annotations.NullMarked;
