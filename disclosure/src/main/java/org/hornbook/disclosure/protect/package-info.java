/**
 * Complementary suppression: which further cells to withhold so that no withheld cell can be computed, with a proof.
 */
@NullMarked
package org.hornbook.disclosure.protect;

import org.jspecify.annotations.NullMarked;
