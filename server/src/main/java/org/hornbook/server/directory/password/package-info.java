/** Which passwords are strong enough (clause DSE-2; NIST SP 800-63B, section 5.1.1.2). */
@NullMarked
package org.hornbook.server.directory.password;

import org.jspecify.annotations.NullMarked;
