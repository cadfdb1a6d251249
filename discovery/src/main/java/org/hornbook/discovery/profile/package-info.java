/** What a scan learns of a column without keeping its values: counts, shapes, distributions and keyed sketches. */
@NullMarked
package org.hornbook.discovery.profile;

import org.jspecify.annotations.NullMarked;
