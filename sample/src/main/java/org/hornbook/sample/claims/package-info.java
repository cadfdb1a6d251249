/** What the district says about itself, and what is wrong with it on purpose. */
@NullMarked
package org.hornbook.sample.claims;

import org.jspecify.annotations.NullMarked;
