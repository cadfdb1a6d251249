package org.hornbook.server.access.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.Set;
import java.util.UUID;
import org.hornbook.server.access.AskingFixtures;
import org.hornbook.server.access.AskingFixtures.Kept;
import org.hornbook.server.access.Grant;
import org.hornbook.server.access.GrantOrigin;
import org.hornbook.server.access.GrantState;
import org.hornbook.server.access.Grants;
import org.hornbook.server.access.asking.Criterion;
import org.hornbook.server.access.asking.TestResult;
import org.hornbook.server.access.minimiser.Purpose;
import org.hornbook.server.directory.Account;
import org.hornbook.server.directory.Accounts;
import org.hornbook.server.directory.roster.RosterImported;
import org.hornbook.server.directory.roster.Rosters;
import org.hornbook.server.shared.Actor;
import org.hornbook.server.shared.Problem;
import org.hornbook.server.shared.Role;
import org.hornbook.server.support.HornbookIT;
import org.hornbook.server.support.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What a role may have without asking: agreed by two, opened at once, lost at once. */
@HornbookIT
class StandingIT {

    @Autowired
    AskingFixtures fixtures;

    @Autowired
    Standings standings;

    @Autowired
    Grants grants;

    @Autowired
    Accounts accounts;

    @Autowired
    Rosters rosters;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    People people;

    @Autowired
    MockMvcTester pages;

    private Kept kept;

    @BeforeEach
    void aDataset() {
        kept = fixtures.kept();
    }

    private StandingId proposed(String... columns) {
        return standings.propose(
                kept.lead().asActor(),
                "Class list " + kept.name(),
                Role.STAFF,
                fixtures.ask(kept, Purpose.TEACHING, columns),
                "To know who is in class");
    }

    private StandingId agreed(String... columns) {
        StandingId id = proposed(columns);
        standings.agree(kept.custodian().asActor(), id, 0);
        return id;
    }

    private Grant opened(Account account, StandingId id) {
        if (standings.open(account.asActor(), id) instanceof Opening.Opened(var grant)) {
            return grants.require(grant);
        }
        throw new IllegalStateException("not opened");
    }

    @Test
    void aTeacherOpensWhatIsAgreedAtOnceAndEveryTimeTheSame() {
        StandingId id = agreed("family_name", "grade_level");
        Actor teacher = kept.teacher().asActor();
        assertThat(standings.of(teacher)).extracting(Standing::id).contains(id);
        assertThat(pages.get().uri("/access/students").with(people.as(kept.teacher())))
                .hasStatusOk()
                .bodyText()
                .contains("Class list " + kept.name(), "3 in the roster today");
        Grant grant = opened(kept.teacher(), id);
        assertThat(grant.origin()).isEqualTo(GrantOrigin.STANDING);
        assertThat(grant.terms()).isEqualTo(standings.require(id).ask().terms());
        assertThat(opened(kept.teacher(), id).id()).isEqualTo(grant.id());
        assertThat(pages.post()
                        .uri("/access/students/" + id)
                        .with(people.as(kept.teacher()))
                        .with(csrf()))
                .hasRedirectedUrl("/access/grants/" + grant.id());
    }

    @Test
    void whoeverProposesDoesNotAgree() {
        StandingId id = proposed("grade_level");
        assertThatThrownBy(() -> standings.agree(kept.lead().asActor(), id, 0)).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> standings.agree(kept.teacher().asActor(), id, 0))
                .isInstanceOf(Problem.class);
        assertThat(standings.of(kept.teacher().asActor()))
                .extracting(Standing::id)
                .doesNotContain(id);
        assertThatThrownBy(() -> standings.open(kept.teacher().asActor(), id)).isInstanceOf(Problem.class);
    }

    @Test
    void restrictedDataIsNeverAgreedForARole() {
        assertThatThrownBy(() -> proposed("grade_level", "iep"))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("Restricted");
    }

    @Test
    void withoutAClassOrAnAcknowledgementItSaysWhatToDo() {
        StandingId id = agreed("grade_level");
        Account other = people.someone(Role.STAFF);
        assertThat(standings.open(other.asActor(), id))
                .isInstanceOfSatisfying(
                        Opening.NotYet.class,
                        notYet -> assertThat(notYet.failed())
                                .extracting(TestResult::criterion)
                                .containsExactly(Criterion.ASSIGNMENT, Criterion.ACKNOWLEDGEMENT));
        assertThat(pages.post()
                        .uri("/access/students/" + id)
                        .with(people.as(other))
                        .with(csrf()))
                .hasStatus(422)
                .bodyText()
                .contains("You cannot open this yet", "Read the rules");
    }

    @Test
    void endingItTakesBackEveryGrantThatCameOfIt() {
        StandingId id = agreed("grade_level");
        Grant grant = opened(kept.teacher(), id);
        assertThatThrownBy(() -> standings.end(kept.teacher().asActor(), id, 1, "Mine"))
                .isInstanceOf(Problem.class);
        standings.end(kept.custodian().asActor(), id, 1, "No longer needed");
        assertThat(grants.require(grant.id()).state()).isEqualTo(GrantState.REVOKED);
        assertThatThrownBy(() -> standings.open(kept.teacher().asActor(), id)).isInstanceOf(Problem.class);
    }

    @Test
    void whoeverLeavesByTheRosterLosesEverythingInTheImport() {
        Grant grant = opened(kept.teacher(), agreed("grade_level"));
        fixtures.leavesRoster(kept.teacher());
        events.publishEvent(new RosterImported(
                UUID.randomUUID(),
                Set.of(rosters.ofAccount(kept.teacher().id().value()).orElseThrow()),
                Set.of()));
        assertThat(grants.require(grant.id()).state()).isEqualTo(GrantState.REVOKED);
    }

    @Test
    void whoseAccountIsEndedLosesEverythingWithIt() {
        Grant grant = opened(kept.teacher(), agreed("grade_level"));
        accounts.deactivate(Actor.system(), kept.teacher().id());
        assertThat(grants.require(grant.id()).state()).isEqualTo(GrantState.REVOKED);
    }
}
