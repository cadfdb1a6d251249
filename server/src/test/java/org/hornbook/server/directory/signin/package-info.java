/** Sign-in as tests need it. */
@NullMarked
package org.hornbook.server.directory.signin;

import org.jspecify.annotations.NullMarked;
