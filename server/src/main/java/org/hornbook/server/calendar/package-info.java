/**
 * The district's calendar: school years and the days on which its offices are closed, so that deadlines in working days and
 * "the last day before a holiday" are the same for every area (clauses DSE-8, DSE-9).
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "web", "journal"})
package org.hornbook.server.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
