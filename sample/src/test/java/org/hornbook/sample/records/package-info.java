/** Tests. */
@NullMarked
package org.hornbook.sample.records;

import org.jspecify.annotations.NullMarked;
