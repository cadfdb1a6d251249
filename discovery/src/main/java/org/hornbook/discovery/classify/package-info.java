/** From profiles and samples to the types of data a column holds, with confidence and evidence. */
@NullMarked
package org.hornbook.discovery.classify;

import org.jspecify.annotations.NullMarked;
