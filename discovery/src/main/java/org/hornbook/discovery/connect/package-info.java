/** Connectors to the systems and files a district keeps data in: settings, schemas and rows, always read-only. */
@NullMarked
package org.hornbook.discovery.connect;

import org.jspecify.annotations.NullMarked;
