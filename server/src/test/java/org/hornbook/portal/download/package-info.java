/** Tests of what readers download. */
@NullMarked
package org.hornbook.portal.download;

import org.jspecify.annotations.NullMarked;
