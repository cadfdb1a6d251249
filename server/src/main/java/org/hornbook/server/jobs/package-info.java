/** Background work that survives a killed server: one scheduler over the database, shared by all nodes. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared"})
package org.hornbook.server.jobs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
