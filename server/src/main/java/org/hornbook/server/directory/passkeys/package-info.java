/** Passkeys: public keys of people's devices, registered and verified (W3C Web Authentication, clause DSE-2). */
@NullMarked
package org.hornbook.server.directory.passkeys;

import org.jspecify.annotations.NullMarked;
