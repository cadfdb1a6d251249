/** The append-only, hash-chained record of acts (clauses SEC-1, DSE-6; 34 CFR 99.32). */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "web"})
package org.hornbook.server.journal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
