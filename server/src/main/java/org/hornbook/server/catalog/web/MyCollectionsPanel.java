package org.hornbook.server.catalog.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hornbook.server.catalog.CollectionQuery;
import org.hornbook.server.catalog.Collections;
import org.hornbook.server.catalog.DataCollection;
import org.hornbook.server.shared.Actor;
import org.hornbook.server.shared.Role;
import org.hornbook.server.web.HomePanel;
import org.springframework.stereotype.Component;

/** The collections that this person answers for. */
@Component
class MyCollectionsPanel implements HomePanel {

    private static final int SHOWN = 8;

    private final Collections collections;

    MyCollectionsPanel(Collections collections) {
        this.collections = collections;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Optional<View> panelFor(Actor actor) {
        List<DataCollection> mine = collections.all(CollectionQuery.keptBy(actor.id()));
        if (mine.isEmpty() && !actor.hasAny(Role.CUSTODIAN)) {
            return Optional.empty();
        }
        return Optional.of(new View(
                "My collections",
                "You answer for no collection yet.",
                mine.stream()
                        .limit(SHOWN)
                        .map(collection -> line(actor, collection))
                        .toList(),
                mine.isEmpty() ? "All collections" : "All my collections (%d)".formatted(mine.size()),
                mine.isEmpty() ? "/catalog/collections" : "/catalog/collections?keeper=me"));
    }

    private static Line line(Actor actor, DataCollection collection) {
        String part =
                actor.id().equals(collection.facts().custodian()) ? "You are the custodian" : "You are the deputy";
        String waiting = collection.unreviewed() == 0
                ? ""
                : "; %d of %d elements not reviewed".formatted(collection.unreviewed(), collection.elements());
        String level = collection.level().name().toLowerCase(Locale.ROOT);
        return new Line(
                collection.name(),
                "/catalog/collections/" + collection.id(),
                part + waiting,
                level.substring(0, 1).toUpperCase(Locale.ROOT) + level.substring(1));
    }
}
