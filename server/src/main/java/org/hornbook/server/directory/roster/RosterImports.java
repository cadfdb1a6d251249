package org.hornbook.server.directory.roster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hornbook.server.directory.roster.bundle.Bundle;
import org.hornbook.server.directory.roster.bundle.BundleCheck;
import org.hornbook.server.directory.roster.bundle.CheckedBundle;
import org.hornbook.server.directory.roster.bundle.FolderBundle;
import org.hornbook.server.directory.roster.bundle.NotABundleException;
import org.hornbook.server.directory.roster.bundle.RosterFile;
import org.hornbook.server.directory.roster.bundle.RosterProblem;
import org.hornbook.server.directory.roster.bundle.ZipBundle;
import org.hornbook.server.journal.Journal;
import org.hornbook.server.journal.Journal.Subject;
import org.hornbook.server.shared.Actor;
import org.hornbook.server.shared.Problem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Imports rosters: a bundle is checked wholly, then taken over in one transaction or not at all. Importing the same again
 * changes nothing. A preview does all of it and takes it back.
 */
@Component
public class RosterImports {

    private final RosterImportStore store;
    private final ImportRecordStore records;
    private final Rosters rosters;
    private final RosterSettings settings;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transactions;
    private final Clock clock;

    RosterImports(
            RosterImportStore store,
            ImportRecordStore records,
            Rosters rosters,
            RosterSettings settings,
            Journal journal,
            ApplicationEventPublisher events,
            TransactionTemplate transactions,
            Clock clock) {
        this.store = store;
        this.records = records;
        this.rosters = rosters;
        this.settings = settings;
        this.journal = journal;
        this.events = events;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Whether an import may end more people than usual. */
    public enum Removals {
        /** Wait for confirmation when it does. */
        GUARDED,
        /** Somebody looked at it and wants it so. */
        CONFIRMED
    }

    /** What an import is made from, in words. */
    public record Origin(String source, String name) {}

    /** The last attempts, newest first. */
    public List<ImportRecord> latest(int limit) {
        return records.latest(limit);
    }

    /** One attempt; ends the request with "not found" when there is none. */
    public ImportRecord require(UUID id) {
        return records.find(id).orElseThrow(() -> Problem.notFound("There is no such import."));
    }

    /** Imports an archive or a folder of this machine. */
    public ImportOutcome importFrom(Actor actor, Origin origin, Path path, Removals removals) {
        Instant start = clock.instant();
        ImportOutcome outcome = open(path, bundle -> run(actor, origin, bundle, removals, true));
        if (!(outcome instanceof ImportOutcome.Imported)) {
            transactions.executeWithoutResult(status -> note(actor, origin, UUID.randomUUID(), outcome, start));
        }
        return outcome;
    }

    /** Imports an archive that was sent. */
    public ImportOutcome importArchive(Actor actor, Origin origin, byte[] archive, Removals removals) {
        return asFile(archive, file -> importFrom(actor, origin, file, removals));
    }

    /** What importing the archive would do, without doing it. */
    public ImportOutcome preview(byte[] archive) {
        return asFile(
                archive,
                file -> open(
                        file,
                        bundle -> run(Actor.system(), new Origin("preview", ""), bundle, Removals.CONFIRMED, false)));
    }

    /** Keeps an archive that was checked until its owner says the word, at most a day. */
    public UUID keep(Actor actor, String name, byte[] archive) {
        UUID id = UUID.randomUUID();
        records.deleteUploadsBefore(clock.instant().minus(Duration.ofDays(1)));
        records.insertUpload(
                new ImportRecordStore.Upload(id, name, ByteBuffer.wrap(archive)),
                actor.id().value(),
                clock.instant());
        return id;
    }

    /** Imports an archive that the actor kept; ends the request when it is gone. */
    public ImportOutcome importKept(Actor actor, UUID id, Removals removals) {
        ImportRecordStore.Upload upload = records.findUpload(id, actor.id().value())
                .orElseThrow(() -> Problem.notFound("The upload is no longer here. Choose the file again."));
        ImportOutcome outcome = importArchive(
                actor, new Origin("upload", upload.name()), upload.bundle().array(), removals);
        if (!(outcome instanceof ImportOutcome.Held)) {
            records.deleteUpload(id);
        }
        return outcome;
    }

    /** What a kept archive would do now. */
    public ImportOutcome previewKept(Actor actor, UUID id) {
        return preview(records.findUpload(id, actor.id().value())
                .orElseThrow(() -> Problem.notFound("The upload is no longer here. Choose the file again."))
                .bundle()
                .array());
    }

    /** Throws a kept archive away. */
    public void forget(Actor actor, UUID id) {
        records.findUpload(id, actor.id().value()).ifPresent(upload -> records.deleteUpload(upload.id()));
    }

    /** The share of active people that may go without confirmation. */
    public double removalShare() {
        return settings.removalShare();
    }

    @FunctionalInterface
    private interface OnBundle {
        ImportOutcome apply(Bundle bundle) throws IOException;
    }

    private static ImportOutcome open(Path path, OnBundle use) {
        try (Bundle bundle = Files.isDirectory(path) ? FolderBundle.open(path) : ZipBundle.open(path)) {
            return use.apply(bundle);
        } catch (NotABundleException e) {
            return refused(e.text());
        } catch (IOException e) {
            return refused("The bundle could not be read. Check that it is whole and that the server may read it.");
        }
    }

    private static ImportOutcome refused(String text) {
        return new ImportOutcome.Refused(List.of(new RosterProblem("", 0, "", text)), 1);
    }

    @FunctionalInterface
    private interface OnFile {
        ImportOutcome apply(Path file);
    }

    private static ImportOutcome asFile(byte[] archive, OnFile use) {
        try {
            Path file = Files.createTempFile("roster", ".zip");
            try {
                Files.write(file, archive);
                return use.apply(file);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ImportOutcome run(Actor actor, Origin origin, Bundle bundle, Removals removals, boolean forGood)
            throws IOException {
        Instant start = clock.instant();
        return switch (BundleCheck.check(bundle, store::activeIds)) {
            case BundleCheck.Faulty(List<RosterProblem> first, int count) -> new ImportOutcome.Refused(first, count);
            case BundleCheck.Sound(CheckedBundle sound) ->
                Optional.ofNullable(transactions.execute(status -> {
                            ImportOutcome outcome = takeOver(sound, removals, actor, origin, start, forGood);
                            if (!forGood || !(outcome instanceof ImportOutcome.Imported)) {
                                status.setRollbackOnly();
                            }
                            return outcome;
                        }))
                        .orElseThrow();
        };
    }

    private ImportOutcome takeOver(
            CheckedBundle bundle, Removals removals, Actor actor, Origin origin, Instant start, boolean forGood) {
        store.lock();
        var today = rosters.today();
        Set<PersonId> staffBefore = store.activePeople(RosterRoles.STAFF, today);
        Set<PersonId> studentsBefore = store.activePeople(RosterRoles.STUDENT, today);
        Map<String, FileCounts> counts = new LinkedHashMap<>();
        UserNumbers numbers = new UserNumbers(settings);
        for (RosterFile file : RosterFile.values()) {
            if (bundle.files().containsKey(file)) {
                counts.put(file.fileName(), store.take(bundle, file, numbers, today));
            }
        }
        if (counts.values().stream().allMatch(FileCounts::isNothing)) {
            return new ImportOutcome.Unchanged(counts);
        }
        store.derive();
        Set<PersonId> staffLeft = without(staffBefore, store.activePeople(RosterRoles.STAFF, today));
        Set<PersonId> studentsLeft = without(studentsBefore, store.activePeople(RosterRoles.STUDENT, today));
        int people = staffBefore.size() + studentsBefore.size();
        int leaving = staffLeft.size() + studentsLeft.size();
        if (removals == Removals.GUARDED && leaving > people * settings.removalShare()) {
            return new ImportOutcome.Held(counts, people, leaving);
        }
        ImportOutcome outcome = new ImportOutcome.Imported(counts, staffLeft.size(), studentsLeft.size());
        if (forGood) {
            UUID id = UUID.randomUUID();
            note(actor, origin, id, outcome, start);
            events.publishEvent(new RosterImported(id, staffLeft, studentsLeft));
        }
        return outcome;
    }

    private static Set<PersonId> without(Set<PersonId> before, Set<PersonId> after) {
        Set<PersonId> gone = new HashSet<>(before);
        gone.removeAll(after);
        return gone;
    }

    private void note(Actor actor, Origin origin, UUID id, ImportOutcome outcome, Instant start) {
        Map<String, FileCounts> counts = switch (outcome) {
            case ImportOutcome.Imported imported -> imported.counts();
            case ImportOutcome.Unchanged unchanged -> unchanged.counts();
            case ImportOutcome.Held held -> held.counts();
            case ImportOutcome.Refused _ -> Map.of();
        };
        List<RosterProblem> problems = outcome instanceof ImportOutcome.Refused refused ? refused.first() : List.of();
        int problemCount = outcome instanceof ImportOutcome.Refused refused ? refused.count() : 0;
        String word = switch (outcome) {
            case ImportOutcome.Imported _ -> "IMPORTED";
            case ImportOutcome.Unchanged _ -> "UNCHANGED";
            case ImportOutcome.Held _ -> "HELD";
            case ImportOutcome.Refused _ -> "REFUSED";
        };
        Instant now = clock.instant();
        records.insert(new ImportRecord(
                id,
                now,
                origin.source(),
                origin.name(),
                word,
                actor.name(),
                counts,
                problems,
                problemCount,
                Duration.between(start, now).toMillis()));
        Map<String, String> details = new LinkedHashMap<>();
        details.put("outcome", word);
        counts.forEach((file, count) -> details.put(file, count.toString()));
        if (problemCount > 0) {
            details.put("problems", Integer.toString(problemCount));
        }
        journal.append(
                actor, "directory.roster.import", new Subject("roster-import", id.toString(), origin.name()), details);
    }
}
