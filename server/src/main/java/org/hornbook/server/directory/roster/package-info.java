/**
 * The district's people, schools, classes and families as the roster tells them (1EdTech OneRoster 1.2), and who holds
 * which rights over a student's record on a day (603 CMR 23.00, 34 CFR Part 99). Clauses DSE-6, DSE-8, DSE-9.
 */
@NullMarked
@NamedInterface("roster")
package org.hornbook.server.directory.roster;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
