package org.hornbook.server.access.delivery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.hornbook.server.access.Delivery;
import org.hornbook.server.access.DeliveryFormat;
import org.hornbook.server.access.DisclosureWay;
import org.hornbook.server.access.Download;
import org.hornbook.server.access.Grant;
import org.hornbook.server.access.Treatment;
import org.hornbook.server.access.delivery.GrantedRows.Outcome;
import org.hornbook.server.catalog.Dataset;
import org.hornbook.server.directory.roster.PersonId;
import org.hornbook.server.shared.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Writes everything that a grant delivers into a file. The file is whole and its disclosure noted before a byte of it is
 * sent, so no half file and no unnoted one leaves the server. Only the server's own user can read it meanwhile.
 */
@Component
public class FileWriting {

    /** Rows with pseudonyms are sorted, which takes memory. */
    private static final int MOST_SORTED = 300_000;

    private static final int LONGEST_NAME = 60;

    private final GrantedRows granted;
    private final DeliveryNotes notes;
    private final Clock clock;

    FileWriting(GrantedRows granted, DeliveryNotes notes, Clock clock) {
        this.granted = granted;
        this.notes = notes;
        this.clock = clock;
    }

    private record Written(Dataset dataset, List<Delivery.Column> columns, long rows, Set<PersonId> people) {}

    /**
     * Writes the file.
     *
     * @param since asked when it is whole: why it must not leave after all
     */
    public Download write(Actor actor, Grant grant, DeliveryFormat format, Supplier<Optional<Delivery.Refused>> since) {
        Path file = null;
        boolean keep = false;
        try {
            file = Files.createTempFile("hornbook-delivery-", "." + format.ending());
            Path target = file;
            Outcome<Written> outcome = granted.read(grant, opened -> fill(grant, opened, format, target));
            Download answer = switch (outcome) {
                case Outcome.Nothing<Written>(Delivery.Refused refused) -> refused(refused);
                case Outcome.Read<Written>(Written written) ->
                    since.get().map(FileWriting::refused).orElseGet(() -> {
                        note(actor, grant, written);
                        return new Download.Ready(target, name(written.dataset(), grant, format), format);
                    });
            };
            keep = answer instanceof Download.Ready;
            return answer;
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof TooLongException tooLong) {
                return new Download.Refused(String.valueOf(tooLong.getMessage()), tooLong.cure());
            }
            throw e;
        } catch (IOException e) {
            throw new UncheckedIOException("the server cannot write temporary files", e);
        } finally {
            if (file != null && !keep) {
                delete(file);
            }
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException("a temporary file could not be deleted", e);
        }
    }

    private static Download refused(Delivery.Refused refused) {
        return new Download.Refused(refused.why(), refused.cure());
    }

    private void note(Actor actor, Grant grant, Written written) {
        if (written.rows() > 0) {
            notes.disclosed(
                    actor,
                    grant,
                    written.dataset(),
                    written.columns(),
                    DisclosureWay.DOWNLOAD,
                    written.rows(),
                    written.people());
        }
    }

    private Written fill(Grant grant, GrantedRows.Opened opened, DeliveryFormat format, Path file) {
        List<Delivery.Column> columns = opened.columns();
        Export.About about = new Export.About(
                opened.dataset().repositoryName() + " › " + opened.dataset().name(),
                notes.watermark(grant, clock.instant()),
                notes.handling(opened.level()));
        Set<PersonId> people = new HashSet<>();
        long[] rows = new long[1];
        try (Export export = Export.start(
                format, file, columns.stream().map(Delivery.Column::name).toList(), about)) {
            GrantedRows.Taker taker = (person, cells) -> {
                write(export, cells);
                rows[0]++;
                if (person != null) {
                    people.add(person);
                }
                return true;
            };
            boolean pseudonyms = columns.stream().anyMatch(column -> column.treatment() == Treatment.PSEUDONYM);
            if (pseudonyms) {
                sorted(opened, taker);
            } else {
                opened.rows(taker);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Written(opened.dataset(), columns, rows[0], people);
    }

    private record Row(@Nullable PersonId person, List<@Nullable String> cells) {}

    /** In an order of their own, so that two grants over the same rows cannot be laid side by side. */
    private static void sorted(GrantedRows.Opened opened, GrantedRows.Taker taker) {
        List<Row> rows = new ArrayList<>();
        opened.rows((person, cells) -> {
            if (rows.size() == MOST_SORTED) {
                throw new UncheckedIOException(new TooLongException(
                        "There are more than %,d rows with pseudonyms.".formatted(MOST_SORTED),
                        "Ask for fewer people, or for a shorter time."));
            }
            return rows.add(new Row(person, cells));
        });
        CellOrder order = new CellOrder(-1, false);
        rows.sort((left, right) -> order.compare(left.cells(), right.cells()));
        rows.forEach(row -> taker.take(row.person(), row.cells()));
    }

    private static void write(Export export, List<@Nullable String> cells) {
        try {
            export.row(cells);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Letters, digits and dashes, whatever the dataset is called. */
    static String name(Dataset dataset, Grant grant, DeliveryFormat format) {
        String plain = dataset.name()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        String shortened = plain.length() > LONGEST_NAME ? plain.substring(0, LONGEST_NAME) : plain;
        return (shortened.isEmpty() ? "data" : shortened) + "-"
                + grant.id().toString().substring(0, 8) + "." + format.ending();
    }
}
