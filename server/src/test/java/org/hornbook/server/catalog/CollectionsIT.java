package org.hornbook.server.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hornbook.discovery.vocabulary.Sensitivity;
import org.hornbook.server.catalog.CollectionQuery.Gap;
import org.hornbook.server.catalog.OverlapFinding.ColumnPair;
import org.hornbook.server.catalog.OverlapFinding.CopyFound;
import org.hornbook.server.catalog.OverlapFinding.LinkFound;
import org.hornbook.server.catalog.OverlapFinding.RelatedFound;
import org.hornbook.server.directory.Account;
import org.hornbook.server.shared.Actor;
import org.hornbook.server.shared.Problem;
import org.hornbook.server.shared.Role;
import org.hornbook.server.support.HornbookIT;
import org.hornbook.server.support.People;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@HornbookIT
class CollectionsIT {

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
    Links links;

    @Autowired
    Copies copies;

    @Autowired
    Consolidations consolidations;

    @Autowired
    OverlapFindings findings;

    @Autowired
    People people;

    @Test
    void levelIsTheHighestOfItsElementsItsDeclaredTypesAndWhatPeopleRaisedItTo() {
        Actor lead = people.someone(Role.GOVERNANCE_LEAD).asActor();
        DataCollection collection = collections.open(lead, CollectionFacts.named(unique()));
        assertThat(collection.level()).isEqualTo(Sensitivity.INTERNAL);
        DatasetId dataset = ingestion.record(
                Actor.system(),
                repository(lead).id(),
                Scans.of("s").column("a", "person.name").done());
        datasets.assign(lead, Set.of(dataset), collection.id());
        collection = collections.require(collection.id());
        assertThat(collection.level()).isEqualTo(Sensitivity.CONFIDENTIAL);
        assertThat(collection.foundTypes()).containsExactly("person.name");
        assertThat(collection.unreviewed()).isEqualTo(1);
        CollectionFacts declared = new CollectionFacts(
                collection.name(),
                "p",
                Basis.LAW,
                "c",
                Set.of(DataSubject.STUDENTS),
                Set.of("health.condition"),
                null,
                null,
                null,
                Set.of(),
                Set.of(),
                "");
        assertThat(collections.change(lead, collection.id(), 0, declared).level())
                .isEqualTo(Sensitivity.RESTRICTED);
    }

    @Test
    void refusesAnEditOfAnOldVersion() {
        Actor lead = people.someone(Role.GOVERNANCE_LEAD).asActor();
        DataCollection collection = collections.open(lead, CollectionFacts.named(unique()));
        collections.change(lead, collection.id(), 0, collection.facts().withBasis(Basis.LAW, "603 CMR 23"));
        assertThatThrownBy(() -> collections.change(
                        lead, collection.id(), 0, collection.facts().withBasis(Basis.REGULATION, "other")))
                .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.kind()).isEqualTo(Problem.Kind.CONFLICT));
        assertThat(collections.require(collection.id()).facts().citation()).isEqualTo("603 CMR 23");
    }

    @Test
    void custodiansEditTheirOwnAndOnlySuperintendentsAndLeadsAppoint() {
        Actor lead = people.someone(Role.GOVERNANCE_LEAD).asActor();
        Actor superintendent = people.someone(Role.SUPERINTENDENT).asActor();
        Account custodian = people.someone(Role.CUSTODIAN);
        Account other = people.someone(Role.CUSTODIAN);
        DataCollection collection = collections.open(lead, CollectionFacts.named(unique()));
        collection = collections.change(
                superintendent, collection.id(), 0, collection.facts().withPeople(custodian.id(), null));
        CollectionId id = collection.id();
        CollectionFacts facts = collection.facts();
        assertNotAllowed(() -> collections.change(superintendent, id, 1, facts.withBasis(Basis.LAW, "x")));
        assertNotAllowed(() -> collections.change(other.asActor(), id, 1, facts.withBasis(Basis.LAW, "x")));
        assertNotAllowed(() -> collections.change(custodian.asActor(), id, 1, facts.withPeople(other.id(), null)));
        assertThat(collections
                        .change(custodian.asActor(), id, 1, facts.withBasis(Basis.LAW, "x"))
                        .lacksBasis())
                .isFalse();
    }

    @Test
    void listsWhatIsMissing() {
        Actor lead = people.someone(Role.GOVERNANCE_LEAD).asActor();
        DataCollection bare = collections.open(lead, CollectionFacts.named(unique()));
        for (Gap gap : Gap.values()) {
            boolean expected = gap != Gap.REVIEW && gap != Gap.CITATION;
            assertThat(collections.all(CollectionQuery.lacking(gap)).stream().anyMatch(c -> c.id().equals(bare.id())))
                    .as(gap.name())
                    .isEqualTo(expected);
        }
        assertThat(collections
                        .page(
                                new CollectionQuery(bare.name(), null, null, null, null, CollectionQuery.Sort.LEVEL),
                                1,
                                10)
                        .items())
                .containsExactly(bare);
    }

    @Test
    void findingsBecomeSuggestionsThatPeopleDecide() {
        Actor lead = people.someone(Role.GOVERNANCE_LEAD).asActor();
        RepositoryId repository = repository(lead).id();
        ScannedDataset a =
                Scans.of("a").column("id", "id.student").column("x", null).done();
        ScannedDataset b = Scans.of("b").column("sid", "id.student").done();
        DatasetId first = ingestion.record(Actor.system(), repository, a);
        ingestion.record(Actor.system(), repository, b);
        List<OverlapFinding> found = List.of(
                new LinkFound(new ElementRef(repository, "b", "sid"), new ElementRef(repository, "a", "id"), 0.8),
                new CopyFound(
                        new DatasetRef(repository, "b"),
                        new DatasetRef(repository, "a"),
                        List.of(new ColumnPair("sid", "id")),
                        0.92,
                        0.9,
                        "92 % of its rows"),
                new RelatedFound(
                        new DatasetRef(repository, "b"), new DatasetRef(repository, "a"), 0.7, "same students"),
                new RelatedFound(new DatasetRef(repository, "b"), new DatasetRef(repository, "zz"), 0.7, "unknown"));
        assertThat(findings.record(Actor.system(), found)).isEqualTo(1);
        assertThat(findings.record(Actor.system(), found)).isEqualTo(1);

        Link link = links.of(first).getFirst();
        assertThat(link.state()).isEqualTo(Link.State.BROKEN);
        assertThat(links.accept(lead, link.id(), link.version(), 0.75, "students of before 2010")
                        .state())
                .isEqualTo(Link.State.WORKS);

        Copy copy = copies.of(first).getFirst();
        assertThat(copy.columns()).extracting(Copy.CopiedElement::copyName).containsExactly("sid");
        assertThat(copies.unexplained()).contains(copy);
        assertThatThrownBy(() ->
                        copies.decide(lead, copy.id(), copy.version(), Copy.Decision.JUSTIFIED, "needed offline", null))
                .hasMessageContaining("needs a day");
        copies.decide(
                lead,
                copy.id(),
                copy.version(),
                Copy.Decision.JUSTIFIED,
                "needed offline",
                java.time.LocalDate.now(java.time.ZoneOffset.UTC).plusDays(30));
        findings.record(Actor.system(), found);
        assertThat(copies.unexplained()).extracting(Copy::id).doesNotContain(copy.id());

        Consolidation suggestion = consolidations.all().stream()
                .filter(c ->
                        c.left().dataset().equals(first) || c.right().dataset().equals(first))
                .findFirst()
                .orElseThrow();
        assertThat(suggestion.open()).isTrue();
        assertThat(consolidations
                        .decide(lead, suggestion.id(), 0, Consolidation.Decision.KEPT_APART, "different law")
                        .open())
                .isFalse();
    }

    private Repository repository(Actor lead) {
        return repositories.register(lead, RepositoryFacts.electronic(unique(), RepositoryKind.DATABASE, "here"));
    }

    private static void assertNotAllowed(Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.kind()).isEqualTo(Problem.Kind.NOT_ALLOWED));
    }

    private static String unique() {
        return "Thing " + UUID.randomUUID();
    }
}
