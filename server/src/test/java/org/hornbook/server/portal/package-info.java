/** Tests of the portal, over a database that the server's own code fills. */
@NullMarked
package org.hornbook.server.portal;

import org.jspecify.annotations.NullMarked;
