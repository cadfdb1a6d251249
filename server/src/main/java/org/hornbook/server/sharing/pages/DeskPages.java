package org.hornbook.server.sharing.pages;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hornbook.server.catalog.Dataset;
import org.hornbook.server.catalog.Datasets;
import org.hornbook.server.journal.JournalQuery;
import org.hornbook.server.journal.JournalReading;
import org.hornbook.server.shared.Actor;
import org.hornbook.server.sharing.DefinedTable;
import org.hornbook.server.sharing.Release;
import org.hornbook.server.sharing.ReleaseDesk;
import org.hornbook.server.sharing.ReleaseState;
import org.hornbook.server.sharing.SharingRights;
import org.hornbook.server.sharing.TableId;
import org.hornbook.server.sharing.Tables;
import org.hornbook.server.web.CsvDownload;
import org.hornbook.server.web.NavigationEntry;
import org.hornbook.server.web.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The tables of the publishing desk: the list, and one of them. */
@Controller
@SignedIn
class DeskPages {

    private static final int HISTORY = 20;

    private final Tables tables;
    private final ReleaseDesk desk;
    private final SharingRights rights;
    private final Datasets datasets;
    private final JournalReading journal;

    DeskPages(Tables tables, ReleaseDesk desk, SharingRights rights, Datasets datasets, JournalReading journal) {
        this.tables = tables;
        this.desk = desk;
        this.rights = rights;
        this.datasets = datasets;
        this.journal = journal;
    }

    @Bean
    static NavigationEntry sharingEntry() {
        return NavigationEntry.forAll("Publishing", "/sharing", 45);
    }

    /**
     * A line of the list.
     *
     * @param current the newest published release, if any
     * @param open the release that somebody works on, if the reader may know of it
     */
    public record Line(
            DefinedTable table,
            @Nullable Release current,
            @Nullable Release open) {

        /** Where the table stands, in words. */
        public String state() {
            if (open != null) {
                return open.state().title();
            }
            return current == null ? "Nothing published" : "Published";
        }
    }

    @GetMapping("/sharing")
    String list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String state,
            Actor actor,
            Model model) {
        List<Line> lines = lines(q, state, actor);
        model.addAttribute("lines", lines);
        model.addAttribute("q", q);
        model.addAttribute("state", state);
        model.addAttribute("mayDefine", rights.mayDefineSome(actor));
        return "sharing/list";
    }

    @GetMapping("/sharing.csv")
    ResponseEntity<byte[]> csv(
            @RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String state, Actor actor) {
        return CsvDownload.of(
                "published-tables",
                List.of("Title", "Measure", "State", "Period", "Author"),
                lines(q, state, actor).stream()
                        .map(line -> List.of(
                                line.table().title(),
                                line.table().facts().measure(),
                                line.state(),
                                line.current() == null ? "" : line.current().period(),
                                line.table().authorName()))
                        .toList());
    }

    private List<Line> lines(String q, String state, Actor actor) {
        Map<TableId, List<Release>> releases = desk.all().stream().collect(Collectors.groupingBy(Release::table));
        String words = q.strip().toLowerCase(Locale.ROOT);
        return tables.all().stream()
                .map(table -> line(table, releases.getOrDefault(table.id(), List.of()), actor))
                .filter(line -> line.current() != null || rights.maySeeDrafts(actor, line.table()))
                .filter(line -> words.isEmpty()
                        || (line.table().title() + " " + line.table().facts().summary())
                                .toLowerCase(Locale.ROOT)
                                .contains(words))
                .filter(line -> fits(line, state))
                .toList();
    }

    private static boolean fits(Line line, String state) {
        return switch (state) {
            case "published" -> line.current() != null;
            case "open" -> line.open() != null;
            case "waiting" -> line.open() != null && line.open().state() == ReleaseState.PROPOSED;
            default -> true;
        };
    }

    private Line line(DefinedTable table, List<Release> releases, Actor actor) {
        Optional<Release> current = releases.stream()
                .filter(release -> release.state() == ReleaseState.PUBLISHED)
                .findFirst();
        Optional<Release> open = rights.maySeeDrafts(actor, table)
                ? releases.stream().filter(release -> release.state().isOpen()).findFirst()
                : Optional.empty();
        return new Line(table, current.orElse(null), open.orElse(null));
    }

    @GetMapping("/sharing/tables/{id}")
    String show(@PathVariable TableId id, Actor actor, Model model) {
        DefinedTable table = tables.require(id);
        boolean works = rights.maySeeDrafts(actor, table);
        List<Release> shown = desk.of(id).stream()
                .filter(release ->
                        works || release.state() == ReleaseState.PUBLISHED || release.state() == ReleaseState.WITHDRAWN)
                .toList();
        SharingRights.checkMaySeeTable(works || !shown.isEmpty());
        Optional<Dataset> dataset = datasets.find(table.definition().dataset());
        model.addAttribute("table", table);
        model.addAttribute("releases", shown);
        model.addAttribute("dataset", dataset.orElse(null));
        model.addAttribute("works", works);
        model.addAttribute("mayEdit", rights.mayEdit(actor, table));
        model.addAttribute(
                "isOpen", shown.stream().anyMatch(release -> release.state().isOpen()));
        model.addAttribute(
                "history",
                works ? journal.find(JournalQuery.ofSubject("published-table", id.toString()), HISTORY) : List.of());
        model.addAttribute("keeps", rights.keeps(actor, table.definition().dataset()));
        return "sharing/table";
    }
}
