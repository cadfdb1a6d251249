/** Measures discovery side by side with other tools, in one run on one machine. Not part of the product or its tests. */
@NullMarked
package org.hornbook.benchmarks;

import org.jspecify.annotations.NullMarked;
