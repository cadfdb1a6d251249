package org.hornbook.server.catalog.web;

import java.util.List;
import java.util.Optional;
import org.hornbook.server.catalog.CatalogChange;
import org.hornbook.server.catalog.CatalogChanges;
import org.hornbook.server.shared.Actor;
import org.hornbook.server.web.Dates;
import org.hornbook.server.web.HomePanel;
import org.springframework.stereotype.Component;

/** What scans found changed lately. */
@Component
class WhatChangedPanel implements HomePanel {

    private static final int SHOWN = 6;

    private final CatalogChanges changes;
    private final Dates dates;

    WhatChangedPanel(CatalogChanges changes, Dates dates) {
        this.changes = changes;
        this.dates = dates;
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public Optional<View> panelFor(Actor actor) {
        List<CatalogChange> newest = changes.newest(SHOWN);
        if (newest.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new View(
                "What changed in the data",
                "",
                newest.stream().map(this::line).toList(),
                "All repositories",
                "/catalog/repositories"));
    }

    private Line line(CatalogChange change) {
        return new Line(
                change.what(),
                change.href(),
                change.repositoryName() + ", " + dates.day(change.at()),
                change.kind().title());
    }
}
