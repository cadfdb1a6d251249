/** What everybody in a role may have of their own students without asking (clause DSE-8). */
@NullMarked
@NamedInterface("standing")
package org.hornbook.server.access.standing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
