/** What is published, read with the portal's role from the schema {@code open_data}. */
@NullMarked
package org.hornbook.portal.data;

import org.jspecify.annotations.NullMarked;
