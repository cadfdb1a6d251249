/** The policy page, the page of each clause, the summary for the committee, and the API of clause results. */
@NullMarked
package org.hornbook.server.obligations.web;

import org.jspecify.annotations.NullMarked;
