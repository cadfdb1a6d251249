/** Sharing without exposing anyone: the publishing desk and what the public may read (clauses SHR-1, DSE-7, USE-2). */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "web",
            "journal",
            "directory",
            "jobs",
            "tasks",
            "obligations",
            "catalog",
            "discovery"
        })
package org.hornbook.server.sharing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
