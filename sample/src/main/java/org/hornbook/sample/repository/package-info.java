/** Each repository of the district: its datasets, with the truth of every column beside the value. */
@NullMarked
package org.hornbook.sample.repository;

import org.jspecify.annotations.NullMarked;
