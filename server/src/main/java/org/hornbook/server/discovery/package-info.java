/** Connects to the district's repositories, scans them in the background and fills the catalog (clauses DSE-5, STO-1). */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"shared", "web", "journal", "directory", "jobs", "tasks", "obligations", "catalog"})
package org.hornbook.server.discovery;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
