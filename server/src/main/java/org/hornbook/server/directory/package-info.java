/** People who sign in: accounts, roles, sign-in (clauses MAN-3, DSE-2). */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "web", "journal"})
package org.hornbook.server.directory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
