/**
 * Rules of data quality: proposed from a profile, accepted or edited by custodians, and evaluated on every later scan
 * from counts and sketches alone, so that no value has to be read again.
 */
@NullMarked
package org.hornbook.discovery.quality;

import org.jspecify.annotations.NullMarked;
