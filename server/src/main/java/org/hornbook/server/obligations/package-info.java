/** The policy pack and its live checks: every clause answered from counted evidence (all clauses, REV-1). */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "web", "journal", "directory", "jobs"})
package org.hornbook.server.obligations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
