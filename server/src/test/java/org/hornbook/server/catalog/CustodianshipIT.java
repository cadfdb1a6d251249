package org.hornbook.server.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hornbook.server.directory.Account;
import org.hornbook.server.shared.Actor;
import org.hornbook.server.shared.Problem;
import org.hornbook.server.shared.Role;
import org.hornbook.server.support.HornbookIT;
import org.hornbook.server.support.People;
import org.hornbook.server.tasks.Task;
import org.hornbook.server.tasks.Tasks;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@HornbookIT
class CustodianshipIT {

    @Autowired
    Custodianship custodianship;

    @Autowired
    Collections collections;

    @Autowired
    Repositories repositories;

    @Autowired
    Datasets datasets;

    @Autowired
    Elements elements;

    @Autowired
    CatalogIngestion ingestion;

    @Autowired
    CatalogChanges changes;

    @Autowired
    Tasks tasks;

    @Autowired
    People people;

    @Autowired
    MockMvcTester pages;

    @Test
    void everythingOfOnePersonGoesToAnotherAfterAPreview() throws Exception {
        Account lead = people.someone(Role.GOVERNANCE_LEAD);
        Account leaver = people.someone(Role.CUSTODIAN);
        Account successor = people.someone(Role.CUSTODIAN);
        Account third = people.someone(Role.STAFF);
        DataCollection first = open(lead, leaver, successor);
        DataCollection second = open(lead, leaver, third);
        DataCollection stoodInFor = open(lead, third, leaver);
        String address = "/catalog/handover?from=" + leaver.id() + "&to=" + successor.id();
        Document preview = Jsoup.parse(pages.get()
                .uri(address)
                .with(people.as(lead))
                .exchange()
                .getResponse()
                .getContentAsString());
        List<String> steps = preview.select("input[name=step]").eachAttr("value");
        assertThat(steps).hasSize(3);
        assertThat(preview.text()).contains("Needs a new deputy");

        collections.change(
                lead.asActor(), second.id(), second.version(), second.facts().withBasis(Basis.LAW, "changed"));
        assertThat(handOver(lead, leaver, successor, steps))
                .as("the preview is old")
                .isEqualTo(409);
        assertThat(collections.require(first.id()).facts().custodian()).isEqualTo(leaver.id());

        Handover now = custodianship.preview(lead.asActor(), leaver.id(), successor.id());
        List<String> fresh = now.steps().stream()
                .map(step -> step.collection() + ":" + step.version())
                .toList();
        assertThat(handOver(people.someone(Role.STAFF), leaver, successor, fresh))
                .isEqualTo(403);
        assertThat(handOver(lead, leaver, successor, fresh)).isEqualTo(302);
        assertThat(collections.require(first.id()).facts().custodian()).isEqualTo(successor.id());
        assertThat(collections.require(first.id()).facts().deputy())
                .as("not both in one person")
                .isNull();
        assertThat(collections.require(second.id()).facts().custodian()).isEqualTo(successor.id());
        assertThat(collections.require(second.id()).facts().citation()).isEqualTo("changed");
        assertThat(collections.require(stoodInFor.id()).facts().deputy()).isEqualTo(successor.id());
        assertThat(collections.count(CollectionQuery.keptBy(leaver.id()))).isZero();
    }

    private int handOver(Account who, Account from, Account to, List<String> steps) {
        return pages.post()
                .uri("/catalog/handover")
                .with(csrf())
                .with(people.as(who))
                .param("from", from.id().toString())
                .param("to", to.id().toString())
                .param("step", steps.toArray(String[]::new))
                .exchange()
                .getResponse()
                .getStatus();
    }

    @Test
    void reviewTasksFollowTheClassificationsAndTheDeputyActsDuringALeave() {
        Account lead = people.someone(Role.GOVERNANCE_LEAD);
        Account custodian = people.someone(Role.CUSTODIAN);
        Account deputy = people.someone(Role.STAFF);
        DataCollection collection = open(lead, custodian, deputy);
        DatasetId dataset = ingestion.record(
                Actor.system(),
                repository(lead),
                Scans.of("s").column("a", "person.name").done());
        assertThat(reviewTasks(custodian)).isEmpty();
        datasets.assign(lead.asActor(), Set.of(dataset), collection.id());
        assertThat(reviewTasks(custodian)).hasSize(1);

        custodianship.setAway(
                custodian.asActor(),
                custodian.id(),
                LocalDate.now(ZoneOffset.UTC).plusDays(10));
        assertThat(reviewTasks(custodian)).isEmpty();
        assertThat(reviewTasks(deputy)).hasSize(1);
        custodianship.setBack(lead.asActor(), custodian.id());
        assertThat(reviewTasks(custodian)).hasSize(1);

        Element element = elements.all(ElementQuery.in(dataset)).getFirst();
        elements.classify(deputy.asActor(), element.id(), element.version(), element.suggested());
        assertThat(reviewTasks(custodian)).isEmpty();
        assertThatThrownBy(() -> custodianship.setAway(
                        deputy.asActor(),
                        custodian.id(),
                        LocalDate.now(ZoneOffset.UTC).plusDays(1)))
                .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.kind()).isEqualTo(Problem.Kind.NOT_ALLOWED));
        assertThatThrownBy(() -> custodianship.setAway(
                        custodian.asActor(),
                        custodian.id(),
                        LocalDate.now(ZoneOffset.UTC).minusDays(3)))
                .hasMessageContaining("lies in the past");
    }

    private List<Task> reviewTasks(Account account) {
        return tasks.openFor(account.asActor()).stream()
                .filter(task -> task.kind().equals(CatalogTasks.REVIEW))
                .toList();
    }

    @Test
    void whatChangedInARescanBecomesATaskOfTheCustodian() {
        Account lead = people.someone(Role.GOVERNANCE_LEAD);
        Account custodian = people.someone(Role.CUSTODIAN);
        DataCollection collection = open(lead, custodian, people.someone(Role.STAFF));
        RepositoryId repository = repository(lead);
        DatasetId dataset = ingestion.record(
                Actor.system(), repository, Scans.of("s").column("a", null).done());
        datasets.assign(lead.asActor(), Set.of(dataset), collection.id());
        ingestion.finish(Actor.system(), repository, Set.of("s"));
        assertThat(changeTasks(custodian)).isEmpty();
        ingestion.record(
                Actor.system(),
                repository,
                Scans.of("s").column("a", null).column("ssn", "id.national").done());
        ingestion.finish(Actor.system(), repository, Set.of("s"));
        assertThat(changeTasks(custodian))
                .singleElement()
                .satisfies(task -> assertThat(task.why()).contains("1 change").contains("1 about sensitive data"));
        assertThat(pages.get().uri("/").with(people.as(custodian)))
                .hasStatusOk()
                .bodyText()
                .contains("What changed in the data")
                .contains(collection.name());
        changes.seen(custodian.asActor(), repository);
        assertThat(changeTasks(custodian)).isEmpty();
        assertThatThrownBy(() -> changes.seen(people.someone(Role.STAFF).asActor(), repository))
                .isInstanceOf(Problem.class);
    }

    private List<Task> changeTasks(Account account) {
        return tasks.openFor(account.asActor()).stream()
                .filter(task -> task.kind().equals(CatalogTasks.CHANGES))
                .toList();
    }

    @Test
    void aMissingCustodianIsATaskOfTheGovernanceLeadUntilOneIsNamed() {
        Account lead = people.someone(Role.GOVERNANCE_LEAD);
        DataCollection bare = collections.open(lead.asActor(), CollectionFacts.named("Bare " + UUID.randomUUID()));
        assertThat(tasks.openFor(lead.asActor())).anyMatch(task -> isAbout(task, bare));
        collections.change(
                lead.asActor(),
                bare.id(),
                0,
                bare.facts().withPeople(people.someone(Role.CUSTODIAN).id(), lead.id()));
        assertThat(tasks.openFor(lead.asActor())).noneMatch(task -> isAbout(task, bare));
    }

    private static boolean isAbout(Task task, DataCollection collection) {
        return task.kind().equals(CatalogTasks.PEOPLE)
                && task.subjectId().equals(collection.id().toString());
    }

    @Test
    void leavePagesSayWhatIsWrong() {
        Account custodian = people.someone(Role.CUSTODIAN);
        assertThat(pages.get().uri("/catalog/leave").with(people.as(custodian))).hasStatusOk();
        assertThat(pages.post()
                        .uri("/catalog/leave")
                        .with(csrf())
                        .with(people.as(custodian))
                        .param("person", custodian.id().toString())
                        .param("month", "13")
                        .param("day", "1")
                        .param("year", "2099"))
                .hasStatus(422)
                .bodyText()
                .contains("Enter the last day away");
    }

    private DataCollection open(Account lead, Account custodian, Account deputy) {
        return collections.open(
                lead.asActor(),
                CollectionFacts.named("Collection " + UUID.randomUUID()).withPeople(custodian.id(), deputy.id()));
    }

    private RepositoryId repository(Account lead) {
        return repositories
                .register(
                        lead.asActor(),
                        RepositoryFacts.electronic("Place " + UUID.randomUUID(), RepositoryKind.DATABASE, "here"))
                .id();
    }
}
