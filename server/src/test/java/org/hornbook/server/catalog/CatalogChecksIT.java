package org.hornbook.server.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hornbook.server.catalog.OverlapFinding.ColumnPair;
import org.hornbook.server.catalog.OverlapFinding.CopyFound;
import org.hornbook.server.catalog.OverlapFinding.LinkFound;
import org.hornbook.server.catalog.OverlapFinding.RelatedFound;
import org.hornbook.server.directory.Account;
import org.hornbook.server.obligations.ClauseCheck;
import org.hornbook.server.obligations.ClauseResult;
import org.hornbook.server.shared.Actor;
import org.hornbook.server.shared.Role;
import org.hornbook.server.support.HornbookIT;
import org.hornbook.server.support.People;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Each check names what is wrong, leads to where it is mended, and turns when it is mended there. */
@HornbookIT
class CatalogChecksIT {

    @Autowired
    List<ClauseCheck> checks;

    @Autowired
    MockMvcTester pages;

    @Autowired
    People people;

    @Autowired
    Repositories repositories;

    @Autowired
    Collections collections;

    @Autowired
    CatalogIngestion ingestion;

    @Autowired
    Datasets datasets;

    @Autowired
    Elements elements;

    @Autowired
    Copies copies;

    @Autowired
    Links links;

    @Autowired
    OverlapFindings findings;

    @Autowired
    JdbcClient jdbc;

    private final String mark = UUID.randomUUID().toString();

    @Test
    void foundRepositoriesAreToBeCataloguedWithALocation() {
        Account lead = people.someone(Role.GOVERNANCE_LEAD);
        Repository found = repositories.noteFound(
                lead.asActor(), RepositoryFacts.electronic(mark, RepositoryKind.SPREADSHEETS, ""));
        String edit = "/catalog/repositories/" + found.id() + "/edit";
        assertThat(offenders("repositories-are-catalogued")).containsExactly(edit);
        assertThat(offenders("entries-have-location-and-custodian")).containsExactly(edit);
        post(
                lead,
                "/catalog/repositories/" + found.id(),
                "version",
                "0",
                "name",
                mark,
                "kind",
                "SPREADSHEETS",
                "location",
                "Shared drive S:");
        assertThat(offenders("repositories-are-catalogued")).isEmpty();
        assertThat(offenders("entries-have-location-and-custodian")).isEmpty();
    }

    @Test
    void paperNamesTheLawThatDemandsIt() {
        Account lead = people.someone(Role.GOVERNANCE_LEAD);
        Repository cabinet = repositories.register(
                lead.asActor(), new RepositoryFacts(mark, RepositoryKind.PAPER, "Basement", Medium.PAPER, "", "", ""));
        assertThat(offenders("paper-has-a-citation"))
                .containsExactly("/catalog/repositories/" + cabinet.id() + "/edit");
        post(
                lead,
                "/catalog/repositories/" + cabinet.id(),
                "version",
                "0",
                "name",
                mark,
                "kind",
                "PAPER",
                "medium",
                "PAPER",
                "location",
                "Basement",
                "paperCitation",
                "603 CMR 23.00");
        assertThat(offenders("paper-has-a-citation")).isEmpty();
    }

    @Test
    void collectionsNeedPeopleABasisAndALocation() {
        Account lead = people.someone(Role.GOVERNANCE_LEAD);
        Account custodian = people.someone(Role.CUSTODIAN);
        Account deputy = people.someone(Role.STAFF);
        RepositoryId repository = repository(lead);
        DataCollection bare = collections.open(lead.asActor(), CollectionFacts.named(mark));
        String edit = "/catalog/collections/" + bare.id() + "/edit";
        assertThat(offenders("collections-have-a-basis")).containsExactly(edit);
        assertThat(offenders("collections-have-custodian-and-deputy")).containsExactly(edit, edit);
        assertThat(offenders("entries-have-location-and-custodian")).containsExactly(edit, edit);
        post(
                lead,
                "/catalog/collections/" + bare.id(),
                "version",
                "0",
                "name",
                mark,
                "basis",
                "LAW",
                "custodian",
                custodian.id().toString(),
                "deputy",
                deputy.id().toString(),
                "repositories",
                repository.toString());
        assertThat(offenders("collections-have-a-basis"))
                .as("a basis that names nothing")
                .containsExactly(edit);
        assertThat(offenders("collections-have-custodian-and-deputy")).isEmpty();
        assertThat(offenders("entries-have-location-and-custodian")).isEmpty();
        post(
                custodian,
                "/catalog/collections/" + bare.id(),
                "version",
                "1",
                "name",
                mark,
                "basis",
                "LAW",
                "citation",
                "M.G.L. c. 71, s. 34D",
                "repositories",
                repository.toString());
        assertThat(offenders("collections-have-a-basis")).isEmpty();
        jdbc.sql("update directory.account set active = false where id = :id")
                .param("id", deputy.id().value())
                .update();
        assertThat(offenders("collections-have-custodian-and-deputy"))
                .as("people who left")
                .containsExactly(edit);
    }

    @Test
    void classificationsAreReviewedAndPersonalDataIsInACollection() {
        Account lead = people.someone(Role.GOVERNANCE_LEAD);
        RepositoryId repository = repository(lead);
        DataCollection collection = collections.open(lead.asActor(), CollectionFacts.named(mark));
        DatasetId dataset = scan(repository, mark + ".s", "person.name");
        assertThat(offenders("entries-have-location-and-custodian")).contains("/catalog/datasets/" + dataset);
        post(
                lead,
                "/catalog/datasets/assign",
                "dataset",
                dataset.toString(),
                "collection",
                collection.id().toString());
        assertThat(offenders("entries-have-location-and-custodian")).doesNotContain("/catalog/datasets/" + dataset);
        assertThat(offenders("classifications-are-reviewed"))
                .containsExactly("/catalog/review?collection=" + collection.id() + "&review=SUGGESTED");
        Element element = elements.all(ElementQuery.in(dataset)).getFirst();
        post(lead, "/catalog/review", "act", "confirm", "element", element.id() + ":" + element.version());
        assertThat(offenders("classifications-are-reviewed")).isEmpty();
    }

    @Test
    void newSensitiveColumnsWaitForPeople() {
        Account lead = people.someone(Role.GOVERNANCE_LEAD);
        RepositoryId repository = repository(lead);
        scan(repository, mark + ".s", "person.name");
        ingestion.finish(Actor.system(), repository, Set.of(mark + ".s"));
        assertThat(offenders("new-sensitive-columns-are-reviewed"))
                .as("the first scan is not news")
                .isEmpty();
        DatasetId later = scan(repository, mark + ".t", "id.national");
        ingestion.finish(Actor.system(), repository, Set.of(mark + ".s", mark + ".t"));
        Element element = elements.all(ElementQuery.in(later)).getFirst();
        String address = "/catalog/elements/" + element.id();
        assertThat(offenders("new-sensitive-columns-are-reviewed")).containsExactly(address);
        post(lead, address + "/classify", "version", "" + element.version(), "act", "confirm");
        assertThat(offenders("new-sensitive-columns-are-reviewed")).isEmpty();

        DatasetId harmless = scan(repository, mark + ".u", null);
        Element plain = elements.all(ElementQuery.in(harmless)).getFirst();
        post(lead, "/catalog/elements/" + plain.id() + "/classify", "version", "0", "act", "confirm");
        scan(repository, mark + ".u", "health.condition");
        assertThat(offenders("new-sensitive-columns-are-reviewed"))
                .as("a decided column that looks sensitive since")
                .containsExactly("/catalog/elements/" + plain.id());
        post(
                lead,
                "/catalog/elements/" + plain.id() + "/classify",
                "version",
                "" + elements.require(plain.id()).version(),
                "type",
                "none");
        assertThat(offenders("new-sensitive-columns-are-reviewed")).isEmpty();
    }

    @Test
    void copiesLinksAndRelatedDataAreDecided() {
        Account lead = people.someone(Role.GOVERNANCE_LEAD);
        RepositoryId repository = repository(lead);
        DatasetId original = scan(repository, mark + ".original", "id.student");
        DatasetId copy = scan(repository, mark + ".copy", "id.student");
        DatasetRef originalRef = new DatasetRef(repository, mark + ".original");
        DatasetRef copyRef = new DatasetRef(repository, mark + ".copy");
        findings.record(
                Actor.system(),
                List.of(
                        new LinkFound(
                                new ElementRef(repository, mark + ".copy", "value"),
                                new ElementRef(repository, mark + ".original", "value"),
                                0.6),
                        new CopyFound(copyRef, originalRef, List.of(new ColumnPair("value", "value")), 1, 0.9, "all"),
                        new RelatedFound(copyRef, originalRef, 0.9, "the same students")));
        Copy found = copies.of(original).getFirst();
        Link link = links.of(copy).getFirst();
        assertThat(offenders("copies-are-explained")).containsExactly("/catalog/copies/" + found.id());
        assertThat(offenders("links-are-unbroken")).containsExactly("/catalog/links/" + link.id());
        assertThat(offenders("related-data-is-consolidated"))
                .as("there is time left")
                .isEmpty();
        jdbc.sql(
                        "update catalog.consolidation set found_at = found_at - interval '31 days' where left_dataset = any(:ids)")
                .param("ids", new UUID[] {original.value(), copy.value()})
                .update();
        assertThat(offenders("related-data-is-consolidated")).hasSize(1);
        assertThat(tasksAbout(found.id().toString())).as("work for somebody").containsExactly("catalog.decide-copy");

        post(lead, "/catalog/copies/" + found.id(), "version", "0", "decision", "RETIRED", "reason", "delete it");
        assertThat(offenders("copies-are-explained"))
                .as("to be deleted and still there")
                .hasSize(1);
        post(lead, "/catalog/copies/" + found.id(), "version", "1", "decision", "LINKED", "reason", "by number");
        assertThat(offenders("copies-are-explained")).isEmpty();
        assertThat(tasksAbout(found.id().toString())).isEmpty();
        String related = offenders("related-data-is-consolidated").getFirst();
        String relatedId = related.substring(related.lastIndexOf('/') + 1);
        assertThat(tasksAbout(relatedId)).containsExactly("catalog.decide-related-data");
        post(lead, related, "version", "0", "decision", "CONSOLIDATED", "reason", "");
        assertThat(tasksAbout(relatedId)).isEmpty();
        assertThat(offenders("related-data-is-consolidated"))
                .as("time to carry it out")
                .isEmpty();
        jdbc.sql("update catalog.consolidation set decided_at = decided_at - interval '31 days' where id = :id")
                .param("id", UUID.fromString(relatedId))
                .update();
        assertThat(offenders("related-data-is-consolidated"))
                .as("decided, and not done")
                .containsExactly(related);
        post(lead, related, "version", "1", "decision", "KEPT_APART", "reason", "other law");
        assertThat(offenders("related-data-is-consolidated")).isEmpty();
        post(lead, "/catalog/links/" + link.id() + "/retire", "version", "0");
        assertThat(offenders("links-are-unbroken")).isEmpty();
    }

    @Test
    void openingTheCatalogCountsOnceAndADeniedPageDoesNot() {
        Account reader = people.someone(Role.STAFF);
        assertThat(pages.get().uri("/catalog/repositories/new").with(people.as(reader)))
                .hasStatus(403);
        assertThat(readings(reader)).isZero();
        pages.get().uri("/catalog/collections").with(people.as(reader)).exchange();
        pages.get().uri("/catalog/repositories").with(people.as(reader)).exchange();
        assertThat(readings(reader)).isEqualTo(1);
        assertThat(check("catalog-is-used").evaluate()).isNotInstanceOf(ClauseResult.NotApplicable.class);
    }

    private List<String> tasksAbout(String subject) {
        return jdbc.sql("select kind from tasks.task where subject_id = :id and closed_at is null")
                .param("id", subject)
                .query((row, n) -> row.getString("kind"))
                .list();
    }

    private long readings(Account reader) {
        return jdbc.sql("select count(*) from catalog.reading where account = :id")
                .param("id", reader.id().value())
                .query(Long.class)
                .single();
    }

    private RepositoryId repository(Account lead) {
        return repositories
                .register(lead.asActor(), RepositoryFacts.electronic(mark + " place", RepositoryKind.DATABASE, "here"))
                .id();
    }

    private DatasetId scan(RepositoryId repository, String name, @org.jspecify.annotations.Nullable String type) {
        return ingestion.record(
                Actor.system(), repository, Scans.of(name).column("value", type).done());
    }

    private ClauseCheck check(String code) {
        return checks.stream()
                .filter(check -> check.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    /** Pages of this test's own offenders; other tests share the database. */
    private List<String> offenders(String code) {
        return switch (check(code).evaluate()) {
            case ClauseResult.Met met -> List.of();
            case ClauseResult.NotApplicable nothing -> List.of();
            case ClauseResult.NotMet notMet ->
                notMet.offenders().stream()
                        .filter(offender -> offender.text().contains(mark))
                        .map(ClauseResult.Offender::href)
                        .toList();
        };
    }

    private void post(Account who, String address, String... fields) {
        var request = pages.post().uri(address).with(csrf()).with(people.as(who));
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        assertThat(request.exchange()).as(address).hasStatus3xxRedirection();
    }
}
