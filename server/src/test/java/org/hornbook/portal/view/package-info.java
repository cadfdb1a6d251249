/** Tests of what readers see of a table. */
@NullMarked
package org.hornbook.portal.view;

import org.jspecify.annotations.NullMarked;
