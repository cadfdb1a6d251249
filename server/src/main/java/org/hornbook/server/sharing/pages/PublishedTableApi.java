package org.hornbook.server.sharing.pages;

import java.time.Instant;
import java.util.List;
import org.hornbook.server.shared.Problem;
import org.hornbook.server.sharing.DefinedTable;
import org.hornbook.server.sharing.Release;
import org.hornbook.server.sharing.ReleaseDesk;
import org.hornbook.server.sharing.ReleaseState;
import org.hornbook.server.sharing.TableId;
import org.hornbook.server.sharing.Tables;
import org.hornbook.server.sharing.opendata.OpenData;
import org.hornbook.server.sharing.opendata.OpenTable;
import org.hornbook.server.web.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Published tables for programs of the district; everybody else uses the portal. Only what is public is in it. */
@RestController
@SignedIn
class PublishedTableApi {

    private final Tables tables;
    private final ReleaseDesk desk;
    private final OpenData openData;

    PublishedTableApi(Tables tables, ReleaseDesk desk, OpenData openData) {
        this.tables = tables;
        this.desk = desk;
        this.openData = openData;
    }

    /** All tables with something published. */
    record TableList(List<TableAnswer> tables) {}

    /**
     * One table.
     *
     * @param slug its name on the portal
     * @param releases published ones, newest first
     */
    record TableAnswer(
            String id, String slug, String title, String summary, String measure, List<ReleaseAnswer> releases) {}

    /**
     * One release.
     *
     * @param version its version on the portal
     * @param attackHolds whether the last attack found nothing
     */
    record ReleaseAnswer(
            int version, String period, @Nullable Instant publishedAt, boolean attackHolds) {}

    /** A table with the cells of its newest release; a cell that is left out has no value. */
    record TableWithCells(TableAnswer table, @Nullable OpenTable newest) {}

    @GetMapping("/api/v1/published-tables")
    TableList list() {
        return new TableList(tables.all().stream()
                .map(this::answer)
                .filter(table -> !table.releases().isEmpty())
                .toList());
    }

    @GetMapping("/api/v1/published-tables/{id}")
    TableWithCells one(@PathVariable TableId id) {
        TableAnswer table = answer(tables.require(id));
        if (table.releases().isEmpty()) {
            throw Problem.notFound("Nothing of this table is published.");
        }
        return new TableWithCells(
                table,
                openData.table(table.slug(), table.releases().getFirst().version())
                        .orElse(null));
    }

    private TableAnswer answer(DefinedTable table) {
        return new TableAnswer(
                table.id().toString(),
                table.slug(),
                table.title(),
                table.facts().summary(),
                table.facts().measure(),
                desk.of(table.id()).stream()
                        .filter(release -> release.state() == ReleaseState.PUBLISHED)
                        .map(PublishedTableApi::answer)
                        .toList());
    }

    private static ReleaseAnswer answer(Release release) {
        Integer version = release.openVersion();
        Release.Audited audited = release.audited();
        return new ReleaseAnswer(
                version == null ? 0 : version,
                release.period(),
                release.publishedAt(),
                audited != null && audited.holds());
    }
}
