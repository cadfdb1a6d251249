package org.hornbook.server.access.delivery;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.hornbook.server.access.Delivery;
import org.hornbook.server.access.DeliveryQuery;
import org.hornbook.server.access.DisclosureWay;
import org.hornbook.server.access.Grant;
import org.hornbook.server.catalog.Dataset;
import org.hornbook.server.directory.roster.PersonId;
import org.hornbook.server.shared.Actor;
import org.springframework.stereotype.Component;

/** Reads one page of what a grant delivers. */
@Component
public class PageReading {

    private final DeliveryNotes notes;
    private final Clock clock;

    PageReading(DeliveryNotes notes, Clock clock) {
        this.notes = notes;
        this.clock = clock;
    }

    /** A page that nobody has seen yet. */
    public record Page(Dataset dataset, Delivery.Rows rows, Set<PersonId> people) {}

    /** Reads it; ends with "bad input" when it filters or sorts by anything that is not delivered. */
    public Page read(Grant grant, GrantedRows.Opened opened, DeliveryQuery query) {
        List<Delivery.Column> columns = opened.columns();
        PageOfRows page = new PageOfRows(query, columns);
        opened.rows(page);
        Instant at = clock.instant();
        return new Page(
                opened.dataset(),
                new Delivery.Rows(
                        columns,
                        page.page(),
                        page.people().size(),
                        opened.level(),
                        notes.handling(opened.level()),
                        notes.watermark(grant, at),
                        at),
                page.people());
    }

    /** Notes that it was disclosed; an empty page discloses nothing. */
    public void note(Actor actor, Grant grant, Page page, DisclosureWay way) {
        int rows = page.rows().rows().items().size();
        if (rows > 0) {
            notes.disclosed(actor, grant, page.dataset(), page.rows().columns(), way, rows, page.people());
        }
    }
}
