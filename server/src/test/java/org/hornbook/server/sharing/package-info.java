@NullMarked
package org.hornbook.server.sharing;

import org.jspecify.annotations.NullMarked;
