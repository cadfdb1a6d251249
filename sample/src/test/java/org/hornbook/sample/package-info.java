/** Tests of the sample district. */
@NullMarked
package org.hornbook.sample;

import org.jspecify.annotations.NullMarked;
