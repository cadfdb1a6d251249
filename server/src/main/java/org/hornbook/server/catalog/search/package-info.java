/** Search over everything in the catalog: typo-tolerant, with counted facets (clause STO-3). */
@NullMarked
package org.hornbook.server.catalog.search;

import org.jspecify.annotations.NullMarked;
