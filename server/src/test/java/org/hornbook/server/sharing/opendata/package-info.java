@NullMarked
package org.hornbook.server.sharing.opendata;

import org.jspecify.annotations.NullMarked;
