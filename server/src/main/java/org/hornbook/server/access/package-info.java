/**
 * Access to data about people by need to know: how a person's rows are found in a repository, what was granted to whom,
 * delivery of exactly that, and the record of every disclosure (clauses DSE-6, DSE-7, DSE-8, MAN-4; 34 CFR 99.31, 99.32;
 * 603 CMR 23.07).
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "web",
            "journal",
            "calendar",
            "directory",
            "directory :: roster",
            "jobs",
            "tasks",
            "obligations",
            "catalog",
            "discovery",
            "discovery :: vault",
            "sharing"
        })
package org.hornbook.server.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
