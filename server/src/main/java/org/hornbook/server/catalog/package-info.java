/** The inventory: repositories, data collections, datasets, elements, links and copies, custodians (clauses STO-1..3, ORG-1, ORG-2, COL-1, MAN-1, MAN-3). */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "web", "journal", "directory", "jobs", "tasks", "obligations"})
package org.hornbook.server.catalog;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
