package org.hornbook.server.directory.roster.bundle;

import java.util.Set;

/** What the directory has already, for references to things that a bundle does not repeat. */
@FunctionalInterface
public interface KnownIds {

    /** The sourcedIds of active things of that kind. */
    Set<String> of(RosterFile file);
}
