/** The pages of requests for own records: the public's, the records officer's, the custodians'. */
@NullMarked
package org.hornbook.server.requests.pages;

import org.jspecify.annotations.NullMarked;
