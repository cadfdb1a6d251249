/** Pages of the catalog's things. */
@NullMarked
package org.hornbook.server.catalog.web;

import org.jspecify.annotations.NullMarked;
