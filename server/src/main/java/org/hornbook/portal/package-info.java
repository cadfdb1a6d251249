/**
 * The open data portal: an application of its own, with its own port and a database role that can read what is
 * published and nothing else (clause SHR-1). It shares no class with the server, keeps no session, sets no cookie and
 * sends no script.
 */
@NullMarked
package org.hornbook.portal;

import org.jspecify.annotations.NullMarked;
