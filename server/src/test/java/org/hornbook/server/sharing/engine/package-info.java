@NullMarked
package org.hornbook.server.sharing.engine;

import org.jspecify.annotations.NullMarked;
