/** Rules for handling data by sensitivity, and who acknowledged them when (clause MAN-4). */
@NullMarked
@NamedInterface("handling")
package org.hornbook.server.access.handling;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
