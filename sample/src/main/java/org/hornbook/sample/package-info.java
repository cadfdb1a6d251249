/**
 * Writes a synthetic sample district: real repositories with a known truth.
 *
 * <p>Start at {@link org.hornbook.sample.SampleDistrict}. What was planted and what each column really is, is in
 * {@code truth}; what the district itself believes about its data is in {@code inventory}. The other packages are
 * the inside of this library and may change without notice.
 */
@NullMarked
package org.hornbook.sample;

import org.jspecify.annotations.NullMarked;
