/** Tables of the sample, declared once with their values and their truth, and the writers of each file format. */
@NullMarked
package org.hornbook.sample.table;

import org.jspecify.annotations.NullMarked;
