package org.hornbook.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hornbook.sample.repository.District;
import org.hornbook.sample.repository.NextTerm;
import org.hornbook.sample.repository.SharedDrive;
import org.hornbook.sample.repository.StudentInformation;
import org.hornbook.sample.table.Dataset;
import org.hornbook.sample.table.Links;
import org.hornbook.sample.table.Output;
import org.hornbook.sample.table.PostgresWriter;
import org.hornbook.sample.truth.Change;
import org.hornbook.sample.truth.ColumnRef;
import org.hornbook.sample.truth.ColumnTruth;
import org.hornbook.sample.truth.DataType;
import org.hornbook.sample.truth.DatasetTruth;
import org.hornbook.sample.truth.LinkTruth;
import org.hornbook.sample.truth.Truth;

/** Takes a written district on to its next term: the repositories change, and the truth with them. */
final class Advance {

    private static final String SIS = StudentInformation.ID;

    private final District district;
    private final SampleDestinations destinations;
    private final Dataset<?> devices;
    private final Output trip;

    Advance(District district, SampleDestinations destinations) {
        this.district = district;
        this.destinations = destinations;
        this.devices = NextTerm.devices(district);
        this.trip = NextTerm.trip(district);
    }

    /** What changes; the same for every seed and size. */
    static List<Change> changes() {
        return List.of(
                new Change(Change.Kind.DATASET_ADDED, SIS, "sis.stu_dev", null, "A table of laptops on loan"),
                new Change(
                        Change.Kind.COLUMN_ADDED,
                        SIS,
                        NextTerm.FORM,
                        NextTerm.QUESTION,
                        "Passport numbers of guardians, restricted"),
                new Change(
                        Change.Kind.COLUMN_REMOVED,
                        SIS,
                        NextTerm.CLEANED,
                        NextTerm.DROPPED,
                        "A user-defined field was dropped"),
                new Change(
                        Change.Kind.DATASET_ADDED,
                        SharedDrive.ID,
                        "Grade 8/washington trip rooms.csv",
                        null,
                        "A list of rooms with medical notes"),
                new Change(
                        Change.Kind.DATASET_REMOVED,
                        SharedDrive.ID,
                        NextTerm.TIDIED,
                        null,
                        "The mailing labels were tidied away"));
    }

    void apply() {
        try (Connection connection = destinations.studentInformation().open()) {
            connection.setAutoCommit(false);
            PostgresWriter.createTables(connection, List.of(devices));
            PostgresWriter.copyRows(connection, devices);
            PostgresWriter.addConstraints(connection, List.of(devices));
            changeColumns(connection);
            connection.commit();
        } catch (SQLException | IOException e) {
            throw new SampleWriteException(
                    "cannot change %s: %s; it must hold a sample district that was not advanced yet"
                            .formatted(destinations.studentInformation(), e.getMessage()),
                    e);
        }
        changeFiles();
    }

    private void changeColumns(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("ALTER TABLE " + NextTerm.FORM + " ADD COLUMN " + NextTerm.QUESTION + " text");
            statement.execute("ALTER TABLE " + NextTerm.CLEANED + " DROP COLUMN " + NextTerm.DROPPED);
        }
        String update = "UPDATE %s SET %s = ? WHERE gdn_id = ?".formatted(NextTerm.FORM, NextTerm.QUESTION);
        try (PreparedStatement statement = connection.prepareStatement(update)) {
            for (Map.Entry<Integer, String> passport :
                    NextTerm.passports(district).entrySet()) {
                statement.setString(1, passport.getValue());
                statement.setInt(2, passport.getKey());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private void changeFiles() {
        Path tidied = destinations.folder().resolve("shared-drive").resolve(NextTerm.TIDIED);
        try {
            trip.write(destinations.folder());
            Files.deleteIfExists(tidied);
        } catch (SQLException | IOException e) {
            throw new SampleWriteException(
                    "cannot change the files below %s: %s".formatted(destinations.folder(), e.getMessage()), e);
        }
    }

    Truth truthAfter(Truth before) {
        var datasets = new ArrayList<DatasetTruth>();
        for (DatasetTruth dataset : before.datasets()) {
            if (!isTidied(dataset.repository(), dataset.dataset())) {
                datasets.add(changed(dataset));
            }
        }
        datasets.addAll(PostgresWriter.truths(List.of(devices)));
        datasets.addAll(trip.truths());
        return new Truth(
                before.notice(),
                before.seed(),
                before.asOf(),
                datasets,
                before.copies(),
                linksAfter(before),
                before.faults().stream()
                        .filter(f -> f.where().stream().noneMatch(w -> w.contains(NextTerm.TIDIED)))
                        .toList());
    }

    private static boolean isTidied(String repository, String dataset) {
        return repository.equals(SharedDrive.ID) && dataset.equals(NextTerm.TIDIED);
    }

    private List<LinkTruth> linksAfter(Truth before) {
        var links = new ArrayList<LinkTruth>();
        before.links().stream()
                .filter(l -> !isTidied(l.from().repository(), l.from().dataset()))
                .forEach(links::add);
        var added = new ArrayList<Dataset<?>>(StudentInformation.datasets(district));
        List<DatasetTruth> known = PostgresWriter.truths(added);
        added.add(devices);
        added.addAll(trip.datasets());
        Links.truths(added).stream()
                .filter(l -> known.stream().noneMatch(k -> isFrom(l.from(), k)))
                .forEach(links::add);
        return links;
    }

    private static boolean isFrom(ColumnRef column, DatasetTruth dataset) {
        return column.repository().equals(dataset.repository())
                && column.dataset().equals(dataset.dataset());
    }

    private static DatasetTruth changed(DatasetTruth dataset) {
        var columns = new ArrayList<>(dataset.columns());
        if (dataset.dataset().equals(NextTerm.FORM)) {
            DataType type = DataType.ID_LICENCE;
            columns.add(
                    new ColumnTruth(NextTerm.QUESTION, columns.size() + 1, "text", type.code(), type.level(), false));
        }
        if (dataset.dataset().equals(NextTerm.CLEANED)) {
            columns.removeIf(c -> c.column().equals(NextTerm.DROPPED));
        }
        return new DatasetTruth(
                dataset.repository(),
                dataset.dataset(),
                dataset.group(),
                dataset.file(),
                dataset.rows(),
                renumbered(columns));
    }

    private static List<ColumnTruth> renumbered(List<ColumnTruth> columns) {
        var numbered = new ArrayList<ColumnTruth>();
        for (ColumnTruth c : columns) {
            numbered.add(new ColumnTruth(
                    c.column(), numbered.size() + 1, c.storageType(), c.dataType(), c.sensitivity(), c.key()));
        }
        return numbered;
    }
}
