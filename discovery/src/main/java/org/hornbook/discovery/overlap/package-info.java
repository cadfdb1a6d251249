/**
 * Copies and links between the columns of all repositories, found from keyed sketches alone: no value is kept, and no
 * pair of columns is compared that shares nothing.
 */
@NullMarked
package org.hornbook.discovery.overlap;

import org.jspecify.annotations.NullMarked;
