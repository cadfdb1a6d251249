package org.hornbook.server.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hornbook.discovery.classify.Corrections.Correction;
import org.hornbook.discovery.vocabulary.Sensitivity;
import org.hornbook.server.catalog.CatalogChange.Kind;
import org.hornbook.server.shared.Actor;
import org.hornbook.server.shared.Role;
import org.hornbook.server.support.HornbookIT;
import org.hornbook.server.support.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@HornbookIT
class IngestionIT {

    @Autowired
    Repositories repositories;

    @Autowired
    CatalogIngestion ingestion;

    @Autowired
    Elements elements;

    @Autowired
    Datasets datasets;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    Actor lead = Actor.system();
    Repository repository = new Repository(
            RepositoryId.random(), RepositoryFacts.electronic("unset", RepositoryKind.FILES, ""), false, null, 0);

    @BeforeEach
    void newRepository() {
        lead = people.someone(Role.GOVERNANCE_LEAD).asActor();
        repository = repositories.register(
                lead,
                RepositoryFacts.electronic("Repository " + UUID.randomUUID(), RepositoryKind.DATABASE, "Server room"));
    }

    @Test
    void recordingTwiceChangesNothing() {
        DatasetId first = scan(students());
        List<CatalogChange> changes = finish("student");
        assertThat(changes).extracting(CatalogChange::kind).containsExactly(Kind.FIRST_SCAN);
        assertThat(scan(students())).isEqualTo(first);
        assertThat(finish("student")).isEmpty();
        assertThat(elements.all(ElementQuery.in(first)))
                .extracting(Element::name)
                .containsExactly("id", "ssn", "note");
        assertThat(datasets.require(first).level()).isEqualTo(Sensitivity.RESTRICTED);
        assertThat(datasets.require(first).unreviewed()).isEqualTo(3);
    }

    @Test
    void aCorrectionSticksThroughRescansAndIsOfferedToDiscovery() {
        DatasetId dataset = scan(students());
        finish("student");
        Element note = element(dataset, "note");
        elements.classify(lead, note.id(), note.version(), Classification.ofType("text.personal"));
        Element ssn = element(dataset, "ssn");
        elements.classify(lead, ssn.id(), ssn.version(), Classification.notPersonal());
        scan(students());
        finish("student");
        assertThat(element(dataset, "note").classification()).isEqualTo(Classification.ofType("text.personal"));
        assertThat(element(dataset, "note").review()).isEqualTo(Review.CORRECTED);
        assertThat(element(dataset, "ssn").classification()).isEqualTo(Classification.notPersonal());
        assertThat(elements.confirmedVerdicts().corrections())
                .contains(
                        new Correction(repository.name(), "student", "note", "text.personal"),
                        new Correction(repository.name(), "student", "ssn", null));
    }

    @Test
    void valuesGoAtOnceWhenPeopleSayThatTheyArePersonalAndDoNotComeBack() {
        DatasetId dataset = scan(students());
        Element note = element(dataset, "note");
        assertThat(elements.profile(note.id()).frequentValues()).isNotEmpty();
        elements.classify(lead, note.id(), note.version(), Classification.ofType("text.personal"));
        assertThat(elements.profile(note.id()).frequentValues()).isEmpty();
        assertThat(elements.profile(note.id()).min()).isNull();
        scan(students());
        assertThat(elements.profile(note.id()).frequentValues()).isEmpty();
    }

    @Test
    void aRescanTellsWhatChanged() {
        scan(students());
        scan(Scans.of("old").column("x", null).done());
        finish("student", "old");
        DatasetId dataset = scan(Scans.of("student")
                .column("id", "id.student", "bigint")
                .column("note", "health.condition")
                .column("salary", "staff.compensation")
                .column("colour", null)
                .done());
        scan(Scans.of("new").column("pin", "id.secret").done());
        assertThat(finish("student", "new"))
                .extracting(CatalogChange::kind)
                .containsExactlyInAnyOrder(
                        Kind.STORAGE_CHANGED,
                        Kind.LOOKS_SENSITIVE,
                        Kind.SENSITIVE_ELEMENT_ADDED,
                        Kind.ELEMENT_ADDED,
                        Kind.ELEMENT_GONE,
                        Kind.DATASET_ADDED,
                        Kind.SENSITIVE_ELEMENT_ADDED,
                        Kind.DATASET_GONE);
        assertThat(element(dataset, "salary").review()).isEqualTo(Review.SUGGESTED);
        scan(students());
        scan(Scans.of("old").column("x", null).done());
        assertThat(finish("student", "old"))
                .extracting(CatalogChange::kind)
                .contains(Kind.DATASET_BACK, Kind.ELEMENT_BACK);
    }

    @Test
    void keepsHeadingsThatRepeatOrAreEmptyApart() {
        DatasetId dataset = scan(Scans.of("sheet")
                .column("name", null)
                .column("name", null)
                .column(" ", null)
                .done());
        assertThat(elements.all(ElementQuery.in(dataset)))
                .extracting(Element::name)
                .containsExactly("name", "name (2)", "column 3");
    }

    @Test
    void searchHearsOfWhatChangedAndNotOfMereRescans() {
        DatasetId dataset = scan(students());
        long before = lastSearchChange();
        scan(students());
        assertThat(lastSearchChange()).isEqualTo(before);
        Element note = element(dataset, "note");
        elements.classify(lead, note.id(), note.version(), Classification.ofType("text.personal"));
        assertThat(jdbc.sql("select id from catalog.search_change where seq > :seq and kind = 'element'")
                        .param("seq", before)
                        .query(UUID.class)
                        .list())
                .containsExactly(note.id().value());
    }

    private ScannedDataset students() {
        return Scans.of("student")
                .column("id", "id.student", "integer")
                .column("ssn", "id.national")
                .column("note", null)
                .done();
    }

    private DatasetId scan(ScannedDataset scanned) {
        return ingestion.record(Actor.system(), repository.id(), scanned);
    }

    private List<CatalogChange> finish(String... seen) {
        return ingestion.finish(Actor.system(), repository.id(), Set.of(seen));
    }

    private Element element(DatasetId dataset, String name) {
        return elements.all(ElementQuery.in(dataset)).stream()
                .filter(element -> element.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private long lastSearchChange() {
        return jdbc.sql("select coalesce(max(seq), 0) from catalog.search_change")
                .query(Long.class)
                .single();
    }
}
