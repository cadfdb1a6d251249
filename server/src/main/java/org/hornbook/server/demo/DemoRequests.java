package org.hornbook.server.demo;

import java.util.Comparator;
import java.util.Optional;
import org.hornbook.sample.roster.RosterTruth;
import org.hornbook.server.directory.Account;
import org.hornbook.server.directory.Accounts;
import org.hornbook.server.directory.roster.NumberKind;
import org.hornbook.server.directory.roster.PersonId;
import org.hornbook.server.directory.roster.RightsHolder;
import org.hornbook.server.directory.roster.RosterPerson;
import org.hornbook.server.directory.roster.Rosters;
import org.hornbook.server.requests.NewRequest;
import org.hornbook.server.requests.OwnRequest;
import org.hornbook.server.requests.Relation;
import org.hornbook.server.requests.Requests;
import org.hornbook.server.requests.Verification;
import org.hornbook.server.shared.Actor;
import org.hornbook.server.shared.Role;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Requests for own records as a records officer has them on the desk: to be checked, and refused. */
@Component
@Profile("demo")
class DemoRequests {

    private final Requests requests;
    private final Verification verification;
    private final Rosters rosters;
    private final Accounts accounts;

    DemoRequests(Requests requests, Verification verification, Rosters rosters, Accounts accounts) {
        this.requests = requests;
        this.verification = verification;
        this.rosters = rosters;
        this.accounts = accounts;
    }

    void enter(RosterTruth truth) {
        Optional<Account> officer =
                accounts.withRole(Role.RECORDS_OFFICER).stream().findFirst();
        officer.map(Account::asActor).ifPresent(actor -> {
            RosterPerson young = student(truth.studentOf14());
            holder(young, true).ifPresent(parent -> enter(actor, young, parent, Relation.PARENT, 3));
            RosterPerson adult = student(truth.adultStudent());
            enter(actor, adult, adult, Relation.STUDENT, 2);
            RosterPerson restricted = student(truth.courtRestriction().student());
            holder(restricted, false).ifPresent(barred -> {
                OwnRequest refused = enter(actor, restricted, barred, Relation.PARENT, 4);
                verification.refuse(
                        actor,
                        refused.id(),
                        refused.version(),
                        "We cannot give you access to the records you asked for.");
            });
        });
    }

    private OwnRequest enter(Actor actor, RosterPerson subject, RosterPerson asks, Relation relation, int daysAgo) {
        String email = asks.email().isEmpty() ? "family@example.org" : asks.email();
        return requests.enter(
                actor,
                new NewRequest(relation, asks.name(), email, subject.name(), subject.birthDate(), "", ""),
                rosters.today().minusDays(daysAgo));
    }

    private Optional<RosterPerson> holder(RosterPerson student, boolean free) {
        return rosters.rightsOver(student.id(), rosters.today()).holders().stream()
                .filter(one -> !one.person().equals(student.id()))
                .filter(one -> one.restrictions().isEmpty() == free)
                .min(Comparator.comparing(RightsHolder::name))
                .map(RightsHolder::person)
                .flatMap(rosters::find);
    }

    private RosterPerson student(int number) {
        PersonId id = rosters.withNumber(NumberKind.LOCAL_STUDENT, String.valueOf(number))
                .orElseThrow(() -> new IllegalStateException("the sample's roster has no student " + number));
        return rosters.require(id);
    }
}
