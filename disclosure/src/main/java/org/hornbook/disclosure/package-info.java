/** Statistical disclosure control of tables, and its attack audit. */
@NullMarked
package org.hornbook.disclosure;

import org.jspecify.annotations.NullMarked;
