/** A table as people look at it: which way it is turned, the rows and columns of that side, and a chart of it. */
@NullMarked
package org.hornbook.portal.view;

import org.jspecify.annotations.NullMarked;
