/** Writes a synthetic sample district: real repositories with a known truth. */
@NullMarked
package org.hornbook.sample;

import org.jspecify.annotations.NullMarked;
