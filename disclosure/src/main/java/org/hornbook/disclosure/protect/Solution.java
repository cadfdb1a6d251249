package org.hornbook.disclosure.protect;

import java.util.List;

/**
 * A choice of cells to withhold.
 *
 * @param withheld by cell
 * @param bound no safe choice costs less, in cost units
 * @param open exposures that no choice can end
 */
@SuppressWarnings("ArrayRecordComponent") // never compared; arrays keep a hundred thousand cells small
record Solution(boolean[] withheld, double bound, List<Exposure> open) {}
