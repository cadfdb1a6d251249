package org.hornbook.server.sharing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.hornbook.server.journal.Journal;
import org.hornbook.server.journal.Journal.Subject;
import org.hornbook.server.shared.Actor;
import org.hornbook.server.shared.District;
import org.hornbook.server.shared.Problem;
import org.hornbook.server.shared.Role;
import org.hornbook.server.tasks.NewTask;
import org.hornbook.server.tasks.Tasks;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tables that staff ask for because nothing published answers their question (clauses SHR-1, DSE-7): a table is often
 * enough where otherwise records about persons would be asked for.
 */
@Component
public class AskedTables {

    static final String TASK = "sharing.answer-asked-table";
    private static final int DAYS = 14;

    private final AskedTableStore store;
    private final TableStore tables;
    private final Tasks tasks;
    private final Journal journal;
    private final District district;
    private final Clock clock;

    AskedTables(
            AskedTableStore store, TableStore tables, Tasks tasks, Journal journal, District district, Clock clock) {
        this.store = store;
        this.tables = tables;
        this.tasks = tasks;
        this.journal = journal;
        this.district = district;
        this.clock = clock;
    }

    /**
     * What somebody asks for.
     *
     * @param question what the table should answer
     * @param purpose what it is needed for
     * @param neededBy who needs it
     * @param neededOn by when
     */
    public record Wish(String question, String purpose, String neededBy, LocalDate neededOn) {}

    /** Asks for a table; the governance lead gets a task. */
    @Transactional
    public AskedTableId ask(Actor actor, Wish wish) {
        if (wish.question().isBlank()
                || wish.purpose().isBlank()
                || wish.neededBy().isBlank()) {
            throw Problem.badInput("Say what the table should answer, what for, and who needs it.");
        }
        AskedTable asked = new AskedTable(
                AskedTableId.random(),
                wish.question().strip(),
                wish.purpose().strip(),
                wish.neededBy().strip(),
                wish.neededOn(),
                AskedTable.State.OPEN,
                "",
                null,
                actor.id(),
                actor.name(),
                clock.instant(),
                null,
                null,
                0);
        store.insert(asked);
        journal.append(actor, "sharing.asked.opened", subject(asked), Map.of());
        LocalDate usual = today().plusDays(DAYS);
        tasks.raise(
                actor,
                new NewTask(
                        TASK,
                        "asked-table",
                        asked.id().toString(),
                        "Answer: “%s”".formatted(shortened(asked.question())),
                        "%s asks for a table that is not published yet.".formatted(actor.name()),
                        "/sharing/asked/" + asked.id(),
                        null,
                        Role.GOVERNANCE_LEAD,
                        wish.neededOn().isBefore(usual) ? wish.neededOn() : usual));
        return asked.id();
    }

    /** Answers with a table. */
    @Transactional
    public void made(Actor actor, AskedTableId id, int version, TableId table, String words) {
        checkLead(actor);
        DefinedTable made =
                tables.find(table).orElseThrow(() -> Problem.badInput("Choose the table that answers the question."));
        close(actor, id, version, AskedTable.State.MADE, words.strip(), made.id());
    }

    /** Answers that it will not be made, with the reasons. */
    @Transactional
    public void refuse(Actor actor, AskedTableId id, int version, String reasons) {
        checkLead(actor);
        if (reasons.isBlank()) {
            throw Problem.badInput("Say why the table will not be made; whoever asked reads it.");
        }
        close(actor, id, version, AskedTable.State.REFUSED, reasons.strip(), null);
    }

    /** Takes a wish back; only whoever asked does that. */
    @Transactional
    public void takeBack(Actor actor, AskedTableId id, int version) {
        AskedTable asked = require(id);
        SharingRights.check(actor.id().equals(asked.askedBy()), "Only whoever asked for the table takes that back.");
        close(actor, id, version, AskedTable.State.TAKEN_BACK, "", null);
    }

    private void close(
            Actor actor, AskedTableId id, int version, AskedTable.State state, String answer, @Nullable TableId table) {
        AskedTable asked = require(id);
        if (!store.answer(id, version, state, answer, table, actor, clock.instant())) {
            throw Problem.conflict("This was answered, or changed, while you were looking at it.");
        }
        journal.append(
                actor,
                "sharing.asked.answered",
                subject(asked),
                Map.of("answer", state.title().toLowerCase(java.util.Locale.ROOT)));
        tasks.close(actor, TASK, "asked-table", id.toString(), state.title());
    }

    /** All of them, open ones first. */
    public List<AskedTable> all() {
        return store.all();
    }

    /** The wish; ends the request with "not found" when there is none. */
    public AskedTable require(AskedTableId id) {
        return store.find(id).orElseThrow(() -> Problem.notFound("Nobody asked for such a table."));
    }

    /** Today in the district. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), district.zone());
    }

    private static void checkLead(Actor actor) {
        SharingRights.check(
                actor.hasAny(Role.GOVERNANCE_LEAD), "Only the governance lead answers when a table is asked for.");
    }

    private static Subject subject(AskedTable asked) {
        return new Subject("asked-table", asked.id().toString(), shortened(asked.question()));
    }

    private static String shortened(String question) {
        return question.length() <= 80 ? question : question.substring(0, 79) + "…";
    }
}
