/**
 * Structured documents that people take away: packages of records, plans, packets, notices. One structure, written as an
 * accessible tagged PDF (ISO 14289-1, PDF/UA-1) or as a self-contained page.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.hornbook.server.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
