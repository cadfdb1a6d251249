/** Looks for repositories that nobody catalogued (clause STO-1). */
@NullMarked
package org.hornbook.server.discovery.find;

import org.jspecify.annotations.NullMarked;
