/** Tests. */
@NullMarked
package org.hornbook.sample.school;

import org.jspecify.annotations.NullMarked;
