/** Campaigns in which keepers confirm or end every grant, and reminders before grants end (clause DSE-6). */
@NullMarked
@NamedInterface("recertification")
package org.hornbook.server.access.recertification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
