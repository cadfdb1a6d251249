/**
 * Families and staff get their own records (clause DSE-9; 603 CMR 23.07, 23.08; 34 CFR 99.10, 99.20 to 99.22): they ask,
 * the records officer checks who they are, the system searches every repository, and the package is released through a
 * link that opens once.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "web",
            "journal",
            "directory",
            "directory :: roster",
            "jobs",
            "calendar",
            "mail",
            "documents",
            "tasks",
            "obligations",
            "catalog",
            "discovery",
            "discovery :: vault",
            "access"
        })
package org.hornbook.server.requests;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
