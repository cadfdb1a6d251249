package org.hornbook.server.access;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.util.Optional;
import org.hornbook.server.access.delivery.FileWriting;
import org.hornbook.server.access.delivery.GrantedRows;
import org.hornbook.server.access.delivery.GrantedRows.Outcome;
import org.hornbook.server.access.delivery.PageReading;
import org.hornbook.server.shared.Actor;
import org.hornbook.server.shared.Problem;
import org.springframework.stereotype.Component;

/** Delivers what was granted to the one it was granted to: a page to look at, a file, or rows for a program. */
@Component
public class Deliveries {

    private final Grants grants;
    private final GrantedRows granted;
    private final PageReading pages;
    private final FileWriting files;

    Deliveries(Grants grants, GrantedRows granted, PageReading pages, FileWriting files) {
        this.grants = grants;
        this.granted = granted;
        this.pages = pages;
        this.files = files;
    }

    /**
     * One page of what the grant delivers, noted as disclosed. Ends with "not found" for anybody but the holder. Call it
     * outside of transactions.
     *
     * @param way {@link DisclosureWay#PREVIEW} for people, {@link DisclosureWay#API} for programs
     */
    public Delivery read(Actor actor, GrantId id, DeliveryQuery query, DisclosureWay way) {
        Grant grant = own(actor, id);
        return switch (granted.read(grant, opened -> pages.read(grant, opened, query))) {
            case Outcome.Nothing<PageReading.Page>(Delivery.Refused refused) -> refused;
            case Outcome.Read<PageReading.Page>(PageReading.Page page) -> {
                Optional<Delivery.Refused> since = granted.obstacle(own(actor, id));
                if (since.isPresent()) {
                    yield since.get();
                }
                pages.note(actor, grant, page, way);
                yield page.rows();
            }
        };
    }

    /** Everything that the grant delivers, as a file, noted as disclosed; see {@link #read}. */
    public Download download(Actor actor, GrantId id, DeliveryFormat format) {
        Grant grant = own(actor, id);
        return files.write(actor, grant, format, () -> granted.obstacle(own(actor, id)));
    }

    /** Sends a file and deletes it. */
    public static void send(Download.Ready ready, OutputStream out) throws IOException {
        try {
            Files.copy(ready.file(), out);
        } finally {
            Files.deleteIfExists(ready.file());
        }
    }

    /** Why the grant delivers nothing now; empty when it delivers. */
    public Optional<Delivery.Refused> obstacle(Grant grant) {
        return granted.obstacle(grant);
    }

    private Grant own(Actor actor, GrantId id) {
        return grants.find(id)
                .filter(grant -> grant.holder().equals(actor.id()))
                .orElseThrow(() -> Problem.notFound("There is no such grant of yours."));
    }
}
