/** Which element tells whose rows a dataset has: proposed from data types, links and the roster, decided by custodians. */
@NullMarked
package org.hornbook.server.access.subjectkeys;

import org.jspecify.annotations.NullMarked;
