/** Databases as repositories, each opened read-only with an allow-list of settings. */
@NullMarked
package org.hornbook.discovery.connect.jdbc;

import org.jspecify.annotations.NullMarked;
