/** The roster's pages and its part of the API. */
@NullMarked
package org.hornbook.server.directory.roster.pages;

import org.jspecify.annotations.NullMarked;
