package org.hornbook.server.access.recertification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.hornbook.server.access.AskingFixtures;
import org.hornbook.server.access.AskingFixtures.Kept;
import org.hornbook.server.access.Grant;
import org.hornbook.server.access.GrantState;
import org.hornbook.server.access.Grants;
import org.hornbook.server.access.asking.AccessRequest;
import org.hornbook.server.access.asking.Decisions;
import org.hornbook.server.access.asking.RequestId;
import org.hornbook.server.access.asking.Requests;
import org.hornbook.server.access.minimiser.Purpose;
import org.hornbook.server.access.standing.Opening;
import org.hornbook.server.access.standing.StandingId;
import org.hornbook.server.access.standing.Standings;
import org.hornbook.server.directory.Account;
import org.hornbook.server.shared.Problem;
import org.hornbook.server.shared.Role;
import org.hornbook.server.support.HornbookIT;
import org.hornbook.server.support.PageLint;
import org.hornbook.server.support.People;
import org.hornbook.server.tasks.Task;
import org.hornbook.server.tasks.Tasks;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Reviews of grants: confirmed, ended, run out; and the word before a grant ends. */
@HornbookIT
class GrantReviewIT {

    @Autowired
    AskingFixtures fixtures;

    @Autowired
    Requests requests;

    @Autowired
    Decisions decisions;

    @Autowired
    Standings standings;

    @Autowired
    Grants grants;

    @Autowired
    GrantReviews reviews;

    @Autowired
    EndingGrants ending;

    @Autowired
    Tasks tasks;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester pages;

    private Kept kept;
    private Grant grant;
    private StandingId standing;
    private Grant used;

    @BeforeEach
    void oneGrantAndOneAgreement() {
        kept = fixtures.kept();
        grant = granted();
        standing = standings.propose(
                kept.lead().asActor(),
                "Class list " + kept.name(),
                Role.STAFF,
                fixtures.ask(kept, Purpose.TEACHING, "grade_level"),
                "To know who is in class");
        standings.agree(kept.custodian().asActor(), standing, 0);
        used = grants.require(((Opening.Opened) standings.open(kept.teacher().asActor(), standing)).grant());
    }

    private Grant granted() {
        RequestId id = fixtures.sent(kept, fixtures.ask(kept, Purpose.TEACHING, "family_name"));
        AccessRequest request = decisions.agree(
                kept.custodian().asActor(), id, 0, requests.require(id).agreed(), "They teach them");
        return grants.require(java.util.Objects.requireNonNull(request.grant()));
    }

    private ReviewId started() {
        return reviews.start(
                kept.lead().asActor(), "Fall " + kept.name(), reviews.today().plusDays(10));
    }

    /** Of the items of all tests that share the database, this test's. */
    private ReviewItem item(ReviewId review, ReviewItem.Kind kind) {
        return reviews.items(kept.lead().asActor(), review).stream()
                .filter(one -> one.kind() == kind && one.dataset().equals(kept.dataset()))
                .findFirst()
                .orElseThrow();
    }

    private GrantState state(Grant one) {
        return grants.require(one.id()).state();
    }

    private List<String> kinds(Account account) {
        return tasks.openFor(account.asActor()).stream().map(Task::kind).toList();
    }

    @Test
    void onlyTheLeadStartsAReviewAndTheKeepersHaveATask() {
        assertThatThrownBy(() -> reviews.start(
                        kept.custodian().asActor(), "Mine", reviews.today().plusDays(10)))
                .isInstanceOf(Problem.class);
        assertThatThrownBy(() -> reviews.start(kept.lead().asActor(), "Past", reviews.today()))
                .isInstanceOf(Problem.class);
        started();
        assertThat(kinds(kept.custodian())).contains(ReviewDuty.KIND);
        assertThat(kinds(kept.teacher())).doesNotContain(ReviewDuty.KIND);
    }

    @Test
    void whatIsConfirmedStaysAndWhatIsEndedEnds() {
        ReviewId review = started();
        reviews.confirm(kept.custodian().asActor(), item(review, ReviewItem.Kind.STANDING));
        reviews.end(kept.custodian().asActor(), item(review, ReviewItem.Kind.GRANT), "The project is over");
        assertThat(state(grant)).isEqualTo(GrantState.REVOKED);
        assertThat(grants.require(grant.id()).reason()).isEqualTo("The project is over");
        assertThat(state(used)).isEqualTo(GrantState.ACTIVE);
        assertThat(kinds(kept.custodian())).doesNotContain(ReviewDuty.KIND);
        assertThatThrownBy(() -> reviews.end(
                        kept.custodian().asActor(), item(review, ReviewItem.Kind.STANDING), "Changed my mind"))
                .isInstanceOf(Problem.class);
    }

    @Test
    void whatNobodyConfirmsByTheDayEnds() {
        ReviewId review = started();
        jdbc.sql("update access.review set due = :due where id = :id")
                .param("due", LocalDate.now(java.time.ZoneOffset.UTC).minusDays(2))
                .param("id", review.value())
                .update();
        reviews.confirm(kept.custodian().asActor(), item(review, ReviewItem.Kind.GRANT));
        reviews.closeDue();
        assertThat(state(grant)).isEqualTo(GrantState.ACTIVE);
        assertThat(state(used)).isEqualTo(GrantState.REVOKED);
        assertThat(standings.of(kept.teacher().asActor()))
                .noneMatch(one -> one.id().equals(standing));
        assertThat(reviews.require(review).open()).isFalse();
        reviews.closeDue();
        assertThat(state(grant)).isEqualTo(GrantState.ACTIVE);
    }

    @Test
    void nobodyConfirmsTheirOwnGrant() {
        ReviewId review = started();
        ReviewItem own = item(review, ReviewItem.Kind.GRANT);
        assertThat(reviews.mayAnswer(kept.teacher().asActor(), own)).isFalse();
        assertThatThrownBy(() -> reviews.confirm(kept.teacher().asActor(), own)).isInstanceOf(Problem.class);
        assertThat(reviews.items(kept.teacher().asActor(), review)).isEmpty();
    }

    @Test
    void theKeeperAnswersOnOnePage() throws Exception {
        ReviewId review = started();
        MvcTestResult page = pages.get()
                .uri("/access/reviews/" + review)
                .with(people.as(kept.custodian()))
                .exchange();
        assertThat(page).hasStatusOk().bodyText().contains(kept.teacher().name() + ": " + kept.name(), "Still needed");
        assertThat(PageLint.faults(Jsoup.parse(page.getResponse().getContentAsString())))
                .isEmpty();
        assertThat(pages.post()
                        .uri("/access/reviews/" + review)
                        .with(people.as(kept.custodian()))
                        .with(csrf())
                        .param("answer-GRANT:" + grant.id(), "end")
                        .param("answer-STANDING:" + standing, "confirm"))
                .hasRedirectedUrl("/access/reviews/" + review);
        assertThat(state(grant)).isEqualTo(GrantState.REVOKED);
        assertThat(pages.get().uri("/access/reviews").with(people.as(kept.lead())))
                .hasStatusOk()
                .bodyText()
                .contains("Fall " + kept.name(), "Start a review");
        assertThat(pages.post()
                        .uri("/access/reviews")
                        .with(people.as(kept.lead()))
                        .with(csrf())
                        .param("due", "soon"))
                .hasStatus(422)
                .bodyText()
                .contains("Enter the last day");
    }

    @Test
    void aHolderIsToldBeforeAGrantEndsAndNoLongerAfterwards() {
        ending.remind();
        assertThat(kinds(kept.teacher())).doesNotContain(EndingGrants.KIND);
        RequestId id = fixtures.sent(
                kept,
                fixtures.ask(kept, Purpose.TEACHING, "grade_level")
                        .withUntil(requests.today().plusDays(5)));
        AccessRequest short5 = decisions.agree(
                kept.custodian().asActor(), id, 0, requests.require(id).agreed(), "For the report");
        ending.remind();
        assertThat(tasks.openFor(kept.teacher().asActor()))
                .filteredOn(task -> task.kind().equals(EndingGrants.KIND))
                .singleElement()
                .extracting(Task::href)
                .asString()
                .startsWith("/access/requests/new/" + kept.dataset());
        Grant soon = grants.require(java.util.Objects.requireNonNull(short5.grant()));
        assertThat(soon.until()).isBefore(Instant.now().plus(14, ChronoUnit.DAYS));
        grants.revoke(kept.custodian().asActor(), soon.id(), soon.version(), "Done");
        ending.remind();
        assertThat(kinds(kept.teacher())).doesNotContain(EndingGrants.KIND);
    }
}
