/** Tokens with which programs use the API, and the wall around it (RFC 6750, RFC 9457). */
@NullMarked
package org.hornbook.server.directory.tokens;

import org.jspecify.annotations.NullMarked;
