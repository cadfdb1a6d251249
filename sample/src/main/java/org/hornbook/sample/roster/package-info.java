/** The roster as OneRoster 1.2 (1EdTech) exchanges it: one CSV file for each kind of thing, and a manifest. */
@NullMarked
package org.hornbook.sample.roster;

import org.jspecify.annotations.NullMarked;
