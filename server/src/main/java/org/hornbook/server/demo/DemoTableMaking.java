package org.hornbook.server.demo;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.hornbook.server.catalog.Collections;
import org.hornbook.server.catalog.Dataset;
import org.hornbook.server.directory.Account;
import org.hornbook.server.directory.Accounts;
import org.hornbook.server.shared.Actor;
import org.hornbook.server.shared.Role;
import org.hornbook.server.sharing.AskedTables;
import org.hornbook.server.sharing.DefinedTable;
import org.hornbook.server.sharing.Publication;
import org.hornbook.server.sharing.Release;
import org.hornbook.server.sharing.ReleaseDesk;
import org.hornbook.server.sharing.ReleaseState;
import org.hornbook.server.sharing.RuleSets;
import org.hornbook.server.sharing.TableDefinition;
import org.hornbook.server.sharing.TableFacts;
import org.hornbook.server.sharing.Tables;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Makes the sample district's tables as people make them: enrolment by grade with an earlier year's release, enrolment
 * by race, a proposal that waits for approval, a table asked for.
 */
@Component
@Profile("demo")
class DemoTableMaking {

    private static final String NOW = "2026-27";

    private final DemoTables demoTables;
    private final Tables tables;
    private final ReleaseDesk desk;
    private final Publication publication;
    private final RuleSets ruleSets;
    private final AskedTables asked;
    private final Accounts accounts;
    private final Collections collections;

    DemoTableMaking(
            DemoTables demoTables,
            Tables tables,
            ReleaseDesk desk,
            Publication publication,
            RuleSets ruleSets,
            AskedTables asked,
            Accounts accounts,
            Collections collections) {
        this.demoTables = demoTables;
        this.tables = tables;
        this.desk = desk;
        this.publication = publication;
        this.ruleSets = ruleSets;
        this.asked = asked;
        this.accounts = accounts;
        this.collections = collections;
    }

    /**
     * A table to make.
     *
     * @param dataset its name in the student information system
     * @param years the releases, oldest first
     * @param published false when the newest release only waits for approval
     */
    private record Plan(
            String title,
            String summary,
            String dataset,
            BiFunction<Dataset, String, Optional<TableDefinition>> definition,
            List<String> years,
            boolean published) {}

    private List<Plan> plans() {
        return List.of(
                new Plan(
                        "Students by school and grade",
                        "How many students each school has in each grade.",
                        "sis.enr",
                        demoTables::byGrade,
                        List.of(NOW),
                        true),
                new Plan(
                        "Students by school and race",
                        "How many students of each race and ethnicity each school has.",
                        "sis.enr",
                        demoTables::byRace,
                        List.of(NOW),
                        true),
                new Plan(
                        "Students by school and grade in earlier years",
                        "How many students each school had in each grade, school year by school year.",
                        "sis.enr_hist",
                        demoTables::byGrade,
                        List.of("2024-25", "2025-26"),
                        true),
                new Plan(
                        "Students by school and language at home",
                        "Which languages are spoken in the homes of each school's students.",
                        "sis.enr",
                        demoTables::byLanguage,
                        List.of(NOW),
                        false));
    }

    /** Takes what can be taken of the next step; true when everything is there, or cannot be made. */
    boolean step() {
        for (Plan plan : plans()) {
            Optional<Dataset> dataset = demoTables.dataset(plan.dataset());
            if (dataset.isPresent() && !step(plan, dataset.get())) {
                return false;
            }
        }
        askFor();
        return true;
    }

    private boolean step(Plan plan, Dataset dataset) {
        Actor author = author(dataset);
        Optional<DefinedTable> table = tables.all().stream()
                .filter(one -> one.title().equals(plan.title()))
                .findFirst();
        if (table.isEmpty()) {
            // the links that a definition needs are found in the background after the first scans
            plan.definition()
                    .apply(dataset, plan.years().getFirst())
                    .ifPresent(definition -> tables.define(
                            author,
                            facts(plan),
                            definition,
                            ruleSets.all().getFirst().id()));
            return false;
        }
        for (String year : plan.years()) {
            if (!step(plan, table.get(), year, author)) {
                return false;
            }
        }
        return true;
    }

    private boolean step(Plan plan, DefinedTable table, String year, Actor author) {
        Optional<Release> release = desk.of(table.id()).stream()
                .filter(one -> one.period().equals("School year " + year))
                .findFirst();
        if (release.isEmpty()) {
            desk.prepare(author, table.id(), new ReleaseDesk.Wanted("School year " + year, null, null, year));
            return false;
        }
        return switch (release.get().state()) {
            case COUNTING -> false;
            case DRAFT ->
                move(
                        release.get(),
                        () -> desk.propose(
                                author, release.get().id(), release.get().version()));
            case PROPOSED ->
                !plan.published()
                        || move(
                                release.get(),
                                () -> publication.approve(
                                        approver(author),
                                        release.get().id(),
                                        release.get().version()));
            case FAILED, PUBLISHED, WITHDRAWN, DISCARDED -> true;
        };
    }

    /** Goes on unless something is in the way; an attack that is out of date is run again, other obstacles stay. */
    private boolean move(Release release, Runnable onward) {
        Release.Audited audited = release.audited();
        if (audited == null || !audited.holds()) {
            return true;
        }
        if (desk.obstacle(release).isEmpty()) {
            onward.run();
        } else {
            desk.attack(Actor.system(), release.id());
        }
        return release.state() == ReleaseState.DISCARDED;
    }

    private void askFor() {
        List<Account> staff = accounts.withRole(Role.STAFF);
        if (asked.all().isEmpty() && !staff.isEmpty()) {
            asked.ask(
                    actor(staff.getFirst()),
                    new AskedTables.Wish(
                            "How many students of each grade take a bus, by school?",
                            "To plan the morning supervision at the bus loops",
                            "The principals of the elementary schools",
                            asked.today().plusDays(60)));
        }
    }

    private static TableFacts facts(Plan plan) {
        return TableFacts.everyYear(
                        plan.title(),
                        plan.summary(),
                        "Students enrolled",
                        "Enrollment",
                        "Data office",
                        "data@alderbrook.test")
                .described(plan.summary() + " Each student is counted once, at the school where they are enrolled.");
    }

    /** The custodian of the data, or whoever leads where there is none. */
    private Actor author(Dataset dataset) {
        return Optional.ofNullable(dataset.collection())
                .flatMap(collections::find)
                .map(collection -> collection.facts().custodian())
                .flatMap(accounts::find)
                .filter(Account::active)
                .map(DemoTableMaking::actor)
                .orElseGet(() -> actor(accounts.withRole(Role.GOVERNANCE_LEAD).getFirst()));
    }

    private Actor approver(Actor author) {
        Account lead = accounts.withRole(Role.GOVERNANCE_LEAD).getFirst();
        return lead.id().equals(author.id())
                ? actor(accounts.withRole(Role.SUPERINTENDENT).getFirst())
                : actor(lead);
    }

    private static Actor actor(Account account) {
        return new Actor(account.id(), account.name(), account.roles());
    }
}
