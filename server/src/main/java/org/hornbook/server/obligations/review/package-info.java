/** The committee's reviews of the policy (clause REV-1). */
@NullMarked
package org.hornbook.server.obligations.review;

import org.jspecify.annotations.NullMarked;
