/** Primary rules: which cells are risky in themselves, and why. */
@NullMarked
package org.hornbook.disclosure.rule;

import org.jspecify.annotations.NullMarked;
