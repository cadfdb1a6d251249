@NullMarked
package org.hornbook.server.documents;

import org.jspecify.annotations.NullMarked;
