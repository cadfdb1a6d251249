/** Connects to repositories, profiles what they hold and classifies it. */
@NullMarked
package org.hornbook.discovery;

import org.jspecify.annotations.NullMarked;
