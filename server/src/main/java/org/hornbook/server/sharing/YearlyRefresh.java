package org.hornbook.server.sharing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hornbook.discovery.connect.SourceException;
import org.hornbook.server.shared.Actor;
import org.hornbook.server.shared.District;
import org.hornbook.server.shared.Role;
import org.hornbook.server.sharing.TableDefinition.Condition;
import org.hornbook.server.sharing.count.SourceCount;
import org.hornbook.server.tasks.NewTask;
import org.hornbook.server.tasks.Tasks;
import org.hornbook.server.web.Dates;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Prepares the next release of tables that come every year and tells their authors. It publishes nothing: that takes the
 * author and a second person, as the first time.
 */
@Component
class YearlyRefresh {

    static final String TASK = "sharing.look-at-refresh";
    private static final int DAYS = 14;

    private final TableStore tables;
    private final ReleaseDesk desk;
    private final SourceCount count;
    private final Tasks tasks;
    private final Dates dates;
    private final TransactionTemplate transactions;
    private final District district;
    private final Clock clock;

    YearlyRefresh(
            TableStore tables,
            ReleaseDesk desk,
            SourceCount count,
            Tasks tasks,
            Dates dates,
            TransactionTemplate transactions,
            District district,
            Clock clock) {
        this.tables = tables;
        this.desk = desk;
        this.count = count;
        this.tasks = tasks;
        this.dates = dates;
        this.transactions = transactions;
        this.district = district;
        this.clock = clock;
    }

    /** What the next release would be about. */
    private sealed interface Next {}

    private record Due(String period, Optional<String> value) implements Next {}

    private record Nothing(String why) implements Next {}

    /** Prepares what is due; each table by itself, so that one that cannot be counted holds up no other. */
    void prepareDue() {
        for (DefinedTable table : tables.dueFor(today())) {
            Next next = next(table);
            transactions.executeWithoutResult(status -> prepare(table, next));
        }
    }

    private void prepare(DefinedTable table, Next next) {
        LocalDate due = table.nextRefresh();
        if (due == null || !tables.refreshed(table.id(), due, due.plusYears(1))) {
            return;
        }
        if (!desk.open(table.id()).isEmpty()) {
            raise(table, "Somebody is at work on a release of it already, so no other was prepared.");
            return;
        }
        switch (next) {
            case Nothing(String why) -> raise(table, why);
            case Due(String period, Optional<String> value) -> {
                desk.add(Actor.system(), table, new ReleaseDesk.Wanted(period, null, null, value.orElse(null)));
                raise(
                        table,
                        "The yearly release about %s was prepared. Look at it and propose it for approval; nothing is published by itself."
                                .formatted(period));
            }
        }
    }

    private Next next(DefinedTable table) {
        Condition period = table.definition().period();
        if (period == null) {
            return new Due("As of " + dates.day(today()), Optional.empty());
        }
        try {
            List<String> values = count.values(table.definition(), period.source());
            List<String> before = desk.of(table.id()).stream()
                    .map(release -> release.definition().period())
                    .filter(java.util.Objects::nonNull)
                    .flatMap(condition -> condition.values().stream())
                    .toList();
            return values.reversed().stream()
                    .filter(value -> before.stream().allMatch(known -> known.compareTo(value) < 0))
                    .findFirst()
                    .<Next>map(value -> new Due(value, Optional.of(value)))
                    .orElseGet(() -> new Nothing("The source has nothing newer than what was published."));
        } catch (SourceException e) {
            return new Nothing("The source could not be read: " + e.problem());
        }
    }

    private void raise(DefinedTable table, String why) {
        tasks.raise(
                Actor.system(),
                new NewTask(
                        TASK,
                        "published-table",
                        table.id().toString(),
                        "Look at the yearly release of “%s”".formatted(table.title()),
                        why,
                        "/sharing/tables/" + table.id(),
                        table.author(),
                        Role.GOVERNANCE_LEAD,
                        today().plusDays(DAYS)));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), district.zone());
    }
}
