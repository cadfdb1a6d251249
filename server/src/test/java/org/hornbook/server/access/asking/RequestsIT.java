package org.hornbook.server.access.asking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hornbook.server.access.AskingFixtures;
import org.hornbook.server.access.AskingFixtures.Kept;
import org.hornbook.server.access.Grant;
import org.hornbook.server.access.GrantState;
import org.hornbook.server.access.GrantedElement;
import org.hornbook.server.access.Grants;
import org.hornbook.server.access.Population;
import org.hornbook.server.access.Treatment;
import org.hornbook.server.access.minimiser.Ask;
import org.hornbook.server.access.minimiser.Proposal;
import org.hornbook.server.access.minimiser.Purpose;
import org.hornbook.server.catalog.Custodianship;
import org.hornbook.server.directory.Account;
import org.hornbook.server.obligations.ClauseCheck;
import org.hornbook.server.obligations.ClauseResult;
import org.hornbook.server.shared.Actor;
import org.hornbook.server.shared.Problem;
import org.hornbook.server.shared.Role;
import org.hornbook.server.support.HornbookIT;
import org.hornbook.server.support.People;
import org.hornbook.server.tasks.Task;
import org.hornbook.server.tasks.Tasks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Requests from asking to the grant: the need-to-know test, the second person, refusal and appeal, the clock. */
@HornbookIT
class RequestsIT {

    @Autowired
    AskingFixtures fixtures;

    @Autowired
    Requests requests;

    @Autowired
    Decisions decisions;

    @Autowired
    Grants grants;

    @Autowired
    Tasks tasks;

    @Autowired
    Custodianship custodianship;

    @Autowired
    AskFacts facts;

    @Autowired
    List<ClauseCheck> checks;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    private Kept kept;

    @BeforeEach
    void aDataset() {
        kept = fixtures.kept();
    }

    private AccessRequest sent(String... columns) {
        return requests.require(fixtures.sent(kept, fixtures.ask(kept, Purpose.TEACHING, columns)));
    }

    private AccessRequest agree(Account by, AccessRequest request) {
        AccessRequest now = requests.require(request.id());
        return decisions.agree(by.asActor(), request.id(), now.version(), now.agreed(), "They teach them");
    }

    private AccessRequest refuse(Account by, AccessRequest request) {
        AccessRequest now = requests.require(request.id());
        return decisions.refuse(by.asActor(), now.id(), now.version(), "Too much", "Ask for the grade only");
    }

    private List<String> open(Account account) {
        return tasks.openFor(account.asActor()).stream().map(Task::href).toList();
    }

    @Test
    void theCustodianGrantsAndTheTeacherHasExactlyThat() {
        AccessRequest request = sent("family_name", "grade_level");
        assertThat(request.state()).isEqualTo(RequestState.OPEN);
        assertThat(open(kept.custodian())).contains("/access/requests/" + request.id());
        assertThat(requests.toDecide(kept.custodian().asActor()))
                .extracting(AccessRequest::id)
                .contains(request.id());
        AccessRequest granted = agree(kept.custodian(), request);
        assertThat(granted.state()).isEqualTo(RequestState.GRANTED);
        Grant grant = grants.require(java.util.Objects.requireNonNull(granted.grant()));
        assertThat(grant.holder()).isEqualTo(kept.teacher().id());
        assertThat(grant.terms()).isEqualTo(request.agreed().terms());
        assertThat(grant.state()).isEqualTo(GrantState.ACTIVE);
        assertThat(open(kept.custodian())).doesNotContain("/access/requests/" + request.id());
    }

    @Test
    void proposalsThatAreTakenMakeTheGrantSmaller() {
        Ask ask = fixtures.ask(kept, Purpose.TEACHING, "family_name", "birth_dt", "ssn")
                .withPopulation(new Population.Everyone());
        List<Proposal> proposals = facts.proposals(kept.teacher().id(), ask);
        Set<String> all = proposals.stream().map(Proposal::code).collect(java.util.stream.Collectors.toSet());
        Asking asking = requests.ask(
                kept.teacher().asActor(), new NewRequest(ask, "To call my students by name", all, Map.of()));
        AccessRequest request = requests.require(((Asking.Sent) asking).id());
        assertThat(request.agreed().population()).isEqualTo(new Population.OwnStudents());
        assertThat(request.agreed().elements())
                .containsExactly(
                        new GrantedElement(kept.element("family_name"), Treatment.AS_IS),
                        new GrantedElement(kept.element("birth_dt"), Treatment.AGE_IN_YEARS));
        assertThat(request.asked()).isEqualTo(ask);
        assertThat(request.proposals()).hasSize(3).allMatch(Answered::taken);
    }

    @Test
    void aProposalNeedsAnAnswer() {
        NewRequest silent = new NewRequest(
                fixtures.ask(kept, Purpose.TEACHING, "birth_dt"), "To plan birthdays", Set.of(), Map.of());
        assertThat(requests.faults(kept.teacher().id(), silent))
                .singleElement()
                .asString()
                .contains("Take each proposal");
        assertThatThrownBy(() -> requests.ask(kept.teacher().asActor(), silent)).isInstanceOf(Problem.class);
    }

    @Test
    void whoeverDidNotAcknowledgeTheRulesOrTeachesNobodyIsToldWhatToDo() {
        Account other = people.someone(Role.STAFF);
        NewRequest wanted = new NewRequest(
                fixtures.ask(kept, Purpose.TEACHING, "grade_level"), "To plan lessons", Set.of(), Map.of());
        Asking asking = requests.ask(other.asActor(), wanted);
        assertThat(asking)
                .isInstanceOfSatisfying(
                        Asking.NotYet.class,
                        notYet -> assertThat(notYet.failed())
                                .extracting(TestResult::criterion)
                                .containsExactly(Criterion.ASSIGNMENT, Criterion.ACKNOWLEDGEMENT));
        Account member = people.someone(Role.COMMITTEE_MEMBER);
        assertThat(requests.ask(member.asActor(), wanted))
                .isInstanceOfSatisfying(
                        Asking.NotYet.class,
                        notYet -> assertThat(notYet.failed())
                                .extracting(TestResult::criterion)
                                .contains(Criterion.ROLE));
    }

    @Test
    void theTestIsRunAgainWhenTheDecisionIsMade() {
        AccessRequest request = sent("grade_level");
        fixtures.leavesRoster(kept.teacher());
        assertThatThrownBy(() -> agree(kept.custodian(), request))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("does not work here any more");
    }

    @Test
    void restrictedDataNeedsASecondAndDifferentPerson() {
        AccessRequest request = sent("iep");
        AccessRequest agreed = agree(kept.custodian(), request);
        assertThat(agreed.state()).isEqualTo(RequestState.AGREED);
        assertThat(agreed.grant()).isNull();
        assertThat(open(kept.lead())).contains("/access/requests/" + request.id());
        assertThatThrownBy(() -> agree(kept.custodian(), request)).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> agree(kept.teacher(), request)).isInstanceOf(Problem.class);
        assertThat(agree(kept.lead(), request).state()).isEqualTo(RequestState.GRANTED);
    }

    @Test
    void theDatabaseItselfRefusesOnePersonForBothDecisionsAndDecisionsForOneself() {
        AccessRequest request = agree(kept.custodian(), sent("iep"));
        assertThatThrownBy(() -> jdbc.sql("update access.request set state = 'GRANTED', grant_id = :grant,"
                                + " second_by = first_by where id = :id")
                        .param("grant", UUID.randomUUID())
                        .param("id", request.id().value())
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(
                        () -> jdbc.sql("update access.request set state = 'GRANTED', grant_id = :grant where id = :id")
                                .param("grant", UUID.randomUUID())
                                .param("id", request.id().value())
                                .update())
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() -> jdbc.sql("update access.request set first_by = asked_by where id = :id")
                        .param("id", request.id().value())
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void nobodyDecidesAboutTheirOwnRequest() {
        fixtures.acknowledge(kept.custodian());
        fixtures.teaches(kept.custodian(), 2);
        Asking asking = requests.ask(
                kept.custodian().asActor(),
                new NewRequest(fixtures.ask(kept, Purpose.TEACHING, "grade_level"), "To teach", Set.of(), Map.of()));
        AccessRequest request = requests.require(((Asking.Sent) asking).id());
        assertThatThrownBy(() -> agree(kept.custodian(), request)).isInstanceOf(Problem.class);
        assertThat(open(kept.deputy())).contains("/access/requests/" + request.id());
        assertThat(agree(kept.deputy(), request).state()).isEqualTo(RequestState.GRANTED);
    }

    @Test
    void theDeputyDecidesOnlyWhileTheCustodianIsAway() {
        AccessRequest request = sent("grade_level");
        assertThatThrownBy(() -> agree(kept.deputy(), request)).isInstanceOf(Problem.class);
        custodianship.setAway(
                kept.custodian().asActor(),
                kept.custodian().id(),
                LocalDate.now(ZoneOffset.UTC).plusDays(20));
        assertThat(agree(kept.deputy(), request).state()).isEqualTo(RequestState.GRANTED);
    }

    @Test
    void aRefusalIsAppealedOnceAndSomebodyElseGrants() {
        AccessRequest refused = refuse(kept.custodian(), sent("family_name"));
        assertThat(refused.refusal()).isNotNull().satisfies(one -> {
            assertThat(one.words()).isEqualTo("Too much");
            assertThat(one.cure()).isEqualTo("Ask for the grade only");
        });
        Actor teacher = kept.teacher().asActor();
        requests.appeal(teacher, refused.id(), refused.version(), "I must call them by their names");
        assertThat(open(kept.lead())).contains("/access/requests/" + refused.id());
        assertThatThrownBy(() -> agree(kept.custodian(), refused)).isInstanceOf(Problem.class);
        AccessRequest granted = agree(kept.lead(), refused);
        assertThat(granted.state()).isEqualTo(RequestState.GRANTED);
        assertThat(granted.first()).isNotNull().extracting(Decision::words).isEqualTo("Too much");
        assertThat(granted.onAppeal()).isNotNull();
    }

    @Test
    void anAppealThatFailsIsFinal() {
        AccessRequest refused = refuse(kept.custodian(), sent("family_name"));
        requests.appeal(kept.teacher().asActor(), refused.id(), refused.version(), "Please");
        AccessRequest again = refuse(kept.lead(), refused);
        assertThat(again.state()).isEqualTo(RequestState.REFUSED);
        assertThatThrownBy(() -> requests.appeal(kept.teacher().asActor(), again.id(), again.version(), "Once more"))
                .isInstanceOf(Problem.class);
    }

    @Test
    void restrictedDataOnAppealStillNeedsTwo() {
        AccessRequest refused = refuse(kept.custodian(), sent("iep"));
        requests.appeal(kept.teacher().asActor(), refused.id(), refused.version(), "I plan lessons by it");
        assertThat(agree(kept.lead(), refused).state()).isEqualTo(RequestState.AGREED);
        assertThatThrownBy(() -> agree(kept.lead(), refused)).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> agree(kept.custodian(), refused)).isInstanceOf(Problem.class);
        assertThat(agree(kept.superintendent(), refused).state()).isEqualTo(RequestState.GRANTED);
    }

    @Test
    void theCustodianGrantsLessAndNeverMore() {
        AccessRequest request = sent("family_name", "birth_dt");
        Ask less = request.agreed().withElements(List.of(new GrantedElement(kept.element("birth_dt"), Treatment.YEAR)));
        Ask more = request.agreed().withElements(List.of(new GrantedElement(kept.element("ssn"), Treatment.AS_IS)));
        assertThatThrownBy(() -> decisions.agree(kept.custodian().asActor(), request.id(), 0, more, "x"))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("no element");
        AccessRequest granted =
                decisions.agree(kept.custodian().asActor(), request.id(), 0, less, "The year is enough");
        assertThat(grants.require(java.util.Objects.requireNonNull(granted.grant()))
                        .terms())
                .isEqualTo(less.terms());
    }

    @Test
    void twoDecisionsAtTheSameTimeGiveOneGrant() {
        AccessRequest request = sent("grade_level");
        agree(kept.custodian(), request);
        assertThatThrownBy(() -> decisions.agree(
                        kept.custodian().asActor(), request.id(), request.version(), request.agreed(), "again"))
                .isInstanceOf(Problem.class)
                .extracting(problem -> ((Problem) problem).kind())
                .isEqualTo(Problem.Kind.CONFLICT);
    }

    @Test
    void whatFactsDoNotDecideIsGrantedWithAReason() {
        Ask ask = fixtures.ask(kept, Purpose.TEACHING, "grade_level").withPopulation(new Population.Everyone());
        AccessRequest request = requests.require(fixtures.sent(kept, ask));
        assertThatThrownBy(() -> decisions.agree(
                        kept.custodian().asActor(), request.id(), request.version(), request.agreed(), " "))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("Say why you grant it");
        assertThat(agree(kept.custodian(), request).state()).isEqualTo(RequestState.GRANTED);
    }

    @Test
    void aRequestIsTakenBackWhileItWaits() {
        AccessRequest request = sent("grade_level");
        assertThatThrownBy(() -> requests.takeBack(kept.custodian().asActor(), request.id(), request.version()))
                .isInstanceOf(Problem.class);
        requests.takeBack(kept.teacher().asActor(), request.id(), request.version());
        assertThat(requests.require(request.id()).state()).isEqualTo(RequestState.TAKEN_BACK);
        assertThat(open(kept.custodian())).doesNotContain("/access/requests/" + request.id());
    }

    private List<String> offenders(String check) {
        ClauseResult result = checks.stream()
                .filter(one -> one.code().equals(check))
                .findFirst()
                .orElseThrow()
                .evaluate();
        return result instanceof ClauseResult.NotMet notMet
                ? notMet.offenders().stream().map(ClauseResult.Offender::text).toList()
                : List.of();
    }

    @Test
    void aRequestThatWaitsTooLongIsCounted() {
        AccessRequest request = sent("grade_level");
        assertThat(offenders("requests-are-decided-in-time")).noneMatch(text -> text.startsWith(request.name() + " "));
        jdbc.sql("update access.request set due = :due where id = :id")
                .param("due", LocalDate.now(ZoneOffset.UTC).minusDays(3))
                .param("id", request.id().value())
                .update();
        assertThat(offenders("requests-are-decided-in-time")).anyMatch(text -> text.startsWith(request.name() + " "));
        agree(kept.custodian(), request);
        assertThat(offenders("requests-are-decided-in-time")).noneMatch(text -> text.startsWith(request.name() + " "));
    }

    @Test
    void aGrantWithoutATestThatPassedIsCounted() {
        AccessRequest granted = agree(kept.custodian(), sent("grade_level"));
        String name = kept.teacher().name();
        assertThat(offenders("grants-passed-the-test")).noneMatch(text -> text.contains(name));
        jdbc.sql("update access.request set tests = '[]' where id = :id")
                .param("id", granted.id().value())
                .update();
        assertThat(offenders("grants-passed-the-test")).anyMatch(text -> text.contains(name));
    }

    @Test
    void aDeliveryBeyondItsGrantIsCounted() {
        AccessRequest granted = agree(kept.custodian(), sent("grade_level"));
        UUID grant = java.util.Objects.requireNonNull(granted.grant()).value();
        String name = kept.teacher().name();
        delivered(grant, kept.teacher(), "grade_level");
        assertThat(offenders("deliveries-equal-grants")).noneMatch(text -> text.contains(name));
        delivered(grant, kept.teacher(), "ssn");
        assertThat(offenders("deliveries-equal-grants"))
                .anyMatch(text -> text.startsWith("“ssn” was delivered to " + name));
        Account stranger = people.someone(Role.STAFF);
        delivered(grant, stranger, "grade_level");
        assertThat(offenders("deliveries-equal-grants"))
                .anyMatch(text -> text.contains(stranger.name()) && text.endsWith("does not hold the grant"));
        delivered(UUID.randomUUID(), stranger, "grade_level");
        assertThat(offenders("deliveries-equal-grants")).anyMatch(text -> text.endsWith("came by no grant"));
    }

    private void delivered(UUID grant, Account recipient, String element) {
        jdbc.sql(
                        "insert into access.disclosure (id, at, way, grant_id, released_by, released_name, recipient,"
                                + " recipient_name, purpose, basis, source, elements, rows, people) values (:id, now(), 'PREVIEW',"
                                + " :grant, :by, :name, :by, :name, 'To teach', 'SCHOOL_OFFICIAL', 'test', array[:element], 1, 1)")
                .param("id", UUID.randomUUID())
                .param("grant", grant)
                .param("by", recipient.id().value())
                .param("name", recipient.name())
                .param("element", element)
                .update();
    }
}
