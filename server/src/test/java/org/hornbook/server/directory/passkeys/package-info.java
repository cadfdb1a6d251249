/** Passkeys with a browser and a virtual device. */
@NullMarked
package org.hornbook.server.directory.passkeys;

import org.jspecify.annotations.NullMarked;
