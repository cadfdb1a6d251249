/** Tests of sealed secrets. */
@NullMarked
package org.hornbook.server.discovery.vault;

import org.jspecify.annotations.NullMarked;
