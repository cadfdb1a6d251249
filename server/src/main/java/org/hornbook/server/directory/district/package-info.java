/** The district's own sign-in, which Hornbook may lean on (OpenID Connect Core 1.0, clause DSE-2). */
@NullMarked
package org.hornbook.server.directory.district;

import org.jspecify.annotations.NullMarked;
