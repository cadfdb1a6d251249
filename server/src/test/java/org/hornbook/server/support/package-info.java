/** What tests of the server share: the real database, signed-in people, a browser. */
@NullMarked
package org.hornbook.server.support;

import org.jspecify.annotations.NullMarked;
