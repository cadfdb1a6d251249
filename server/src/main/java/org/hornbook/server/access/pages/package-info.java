/** Pages of the area: handling rules, requests, decisions, standing grants, recertification (clauses DSE-6..8, MAN-4). */
@NullMarked
package org.hornbook.server.access.pages;

import org.jspecify.annotations.NullMarked;
