/** Signing in: passwords with throttling, passkeys, single sign-on, sessions (clause DSE-2). */
@NullMarked
package org.hornbook.server.directory.signin;

import org.jspecify.annotations.NullMarked;
