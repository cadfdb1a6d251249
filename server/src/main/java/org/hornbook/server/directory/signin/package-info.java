/** Signing in: passwords with throttling, sessions (clause DSE-2). */
@NullMarked
package org.hornbook.server.directory.signin;

import org.jspecify.annotations.NullMarked;
