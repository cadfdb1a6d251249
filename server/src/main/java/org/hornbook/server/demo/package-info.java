/** Fills an installation with the synthetic sample district, through the areas' public verbs. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "web",
            "directory",
            "directory :: roster",
            "journal",
            "calendar",
            "tasks",
            "obligations",
            "catalog",
            "discovery",
            "sharing",
            "access",
            "access :: asking",
            "access :: handling",
            "access :: minimiser",
            "access :: standing",
            "requests"
        })
package org.hornbook.server.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
