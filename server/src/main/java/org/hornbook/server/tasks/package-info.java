/** What must be done by someone by a date: raised and closed by the areas, worked off in the inbox. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "web", "journal", "directory", "jobs", "mail", "calendar"})
package org.hornbook.server.tasks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
