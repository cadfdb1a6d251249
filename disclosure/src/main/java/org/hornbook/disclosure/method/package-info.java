/** Other ways to publish safely than withholding cells; each class says what it promises and what it does not. */
@NullMarked
package org.hornbook.disclosure.method;

import org.jspecify.annotations.NullMarked;
