package org.hornbook.server.demo;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hornbook.discovery.connect.Column;
import org.hornbook.discovery.connect.ConnectionSettings;
import org.hornbook.discovery.connect.Connector;
import org.hornbook.discovery.connect.Dataset;
import org.hornbook.discovery.connect.RowBatch;
import org.hornbook.discovery.connect.RowStream;
import org.hornbook.discovery.connect.Source;
import org.hornbook.sample.truth.ColumnTruth;

/**
 * What the sample district's repositories say about people, as it stands in them: social security numbers, telephones,
 * e-mail, accounts, addresses, notes, and full names; only what is too particular to occur anywhere by accident.
 */
final class SamplePeople {

    private static final Set<String> PARTICULAR = Set.of(
            "id.national",
            "id.licence",
            "id.financial",
            "contact.phone",
            "contact.email",
            "contact.address",
            "text.personal",
            "id.secret");

    private static final int NOTE = 16;

    private final Map<String, Set<String>> byType = new HashMap<>();

    /** The values by type of data. */
    Map<String, Set<String>> byType() {
        return byType;
    }

    /** Reads a repository; the columns of each dataset as the truth knows them, by the dataset's name. */
    void read(Connector connector, ConnectionSettings settings, Map<String, List<ColumnTruth>> truths) {
        try (Source source = connector.open(settings, problem -> {})) {
            for (Dataset dataset : source.datasets()) {
                List<ColumnTruth> columns = truths.get(dataset.qualifiedName());
                if (columns != null) {
                    read(source, dataset, columns);
                }
            }
        }
    }

    private void read(Source source, Dataset dataset, List<ColumnTruth> truths) {
        Map<String, String> types = new HashMap<>();
        truths.forEach(column -> {
            String type = column.dataType();
            if (type != null) {
                types.put(column.column(), type);
            }
        });
        List<String> names = dataset.columns().stream().map(Column::name).toList();
        RowBatch batch = new RowBatch(names.size());
        try (RowStream rows = source.read(dataset, Long.MAX_VALUE)) {
            while (rows.next(batch)) {
                for (int row = 0; row < batch.rows(); row++) {
                    take(batch, row, names, types);
                }
            }
        }
    }

    private void take(RowBatch batch, int row, List<String> names, Map<String, String> types) {
        List<String> parts = new ArrayList<>();
        for (int column = 0; column < names.size(); column++) {
            String type = types.getOrDefault(names.get(column), "");
            int length = batch.lengths(column)[row];
            if (length > 0 && (PARTICULAR.contains(type) || type.equals("person.name"))) {
                String value =
                        new String(batch.bytes(), batch.starts(column)[row], length, StandardCharsets.UTF_8).strip();
                if (type.equals("person.name")) {
                    parts.add(value);
                } else {
                    note(type, value);
                }
            }
        }
        full(parts);
    }

    private void note(String type, String value) {
        boolean particular = switch (type) {
            case "text.personal" -> value.length() >= NOTE && value.indexOf(' ') > 0;
            // a number and a street, not the name of a town
            case "contact.address" -> value.matches(".*\\d.*") && value.indexOf(' ') > 0 && value.length() >= 10;
            case "id.secret" -> value.length() >= NOTE;
            default -> value.length() >= 9 && value.matches(".*[\\d@].*");
        };
        if (particular) {
            add(type, value);
        }
    }

    /** Names in full, in both orders; one alone may be a street or a month. */
    private void full(List<String> parts) {
        for (String part : parts) {
            if (part.indexOf(' ') > 0) {
                add("person.name", part);
            }
        }
        if (parts.size() == 2) {
            add("person.name", parts.getFirst() + " " + parts.getLast());
            add("person.name", parts.getLast() + " " + parts.getFirst());
            add("person.name", parts.getFirst() + ", " + parts.getLast());
            add("person.name", parts.getLast() + ", " + parts.getFirst());
        }
    }

    private void add(String type, String value) {
        if (value.length() >= ValueFinder.SHORTEST) {
            byType.computeIfAbsent(type, t -> new HashSet<>()).add(value);
        }
    }
}
