/** What the sample district claims today: its people, repositories and data collections, gaps included. */
@NullMarked
package org.hornbook.sample.inventory;

import org.jspecify.annotations.NullMarked;
