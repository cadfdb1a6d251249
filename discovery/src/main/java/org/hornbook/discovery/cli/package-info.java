/** Discovery from the command line, without a server. */
@NullMarked
package org.hornbook.discovery.cli;

import org.jspecify.annotations.NullMarked;
