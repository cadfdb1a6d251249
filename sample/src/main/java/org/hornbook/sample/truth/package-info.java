/** The true content of every column the sample district writes, and every fault planted in it. */
@NullMarked
package org.hornbook.sample.truth;

import org.jspecify.annotations.NullMarked;
