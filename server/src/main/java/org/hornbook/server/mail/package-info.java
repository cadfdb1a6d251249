/**
 * Letters by e-mail: an outbox in the database, so that a letter exists exactly when the act that asked for it does, and
 * a sender that loses nothing and sends nothing twice (clauses DSE-9, DSE-10, TRN-3).
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "web", "journal", "jobs"})
package org.hornbook.server.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
