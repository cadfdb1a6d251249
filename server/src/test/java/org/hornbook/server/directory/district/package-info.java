/** The district's sign-in against a real OpenID provider. */
@NullMarked
package org.hornbook.server.directory.district;

import org.jspecify.annotations.NullMarked;
