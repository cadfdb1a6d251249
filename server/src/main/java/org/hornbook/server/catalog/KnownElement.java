package org.hornbook.server.catalog;

import org.hornbook.discovery.vocabulary.Sensitivity;

/** What the catalog knew of an element before a scan. */
record KnownElement(
        ElementId id,
        String name,
        String storageType,
        Sensitivity suggestedLevel,
        Sensitivity level,
        Review review,
        boolean gone) {

    boolean reviewed() {
        return review != Review.SUGGESTED;
    }
}
