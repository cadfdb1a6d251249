/**
 * Tries to undo the protection of published tables, as an outsider could who has them, their hierarchies and time. It
 * shares the table model with the protector and nothing else, so that a mistake there is not repeated here.
 */
@NullMarked
package org.hornbook.disclosure.attack;

import org.jspecify.annotations.NullMarked;
