package org.hornbook.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hornbook.discovery.vocabulary.Sensitivity;
import org.hornbook.server.access.SubjectKey.Step;
import org.hornbook.server.catalog.Classification;
import org.hornbook.server.catalog.Dataset;
import org.hornbook.server.catalog.DatasetQuery;
import org.hornbook.server.catalog.Datasets;
import org.hornbook.server.catalog.Element;
import org.hornbook.server.catalog.ElementQuery;
import org.hornbook.server.catalog.Elements;
import org.hornbook.server.catalog.Repositories;
import org.hornbook.server.catalog.RepositoryFacts;
import org.hornbook.server.catalog.RepositoryId;
import org.hornbook.server.catalog.RepositoryKind;
import org.hornbook.server.directory.Account;
import org.hornbook.server.directory.roster.NumberKind;
import org.hornbook.server.discovery.ConnectionDraft;
import org.hornbook.server.discovery.ConnectionSaving;
import org.hornbook.server.discovery.Connections;
import org.hornbook.server.discovery.Scans;
import org.hornbook.server.discovery.Schedule;
import org.hornbook.server.shared.Actor;
import org.hornbook.server.support.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Small real repositories of invented students, catalogued, with keys that find people in them. */
@Component
public class AccessFixtures {

    private final Repositories repositories;
    private final Connections connections;
    private final Scans scans;
    private final Datasets datasets;
    private final Elements elements;
    private final SubjectKeys keys;
    private final Grants grants;
    private final Clock clock;

    AccessFixtures(
            Repositories repositories,
            Connections connections,
            Scans scans,
            Datasets datasets,
            Elements elements,
            SubjectKeys keys,
            Grants grants,
            Clock clock) {
        this.repositories = repositories;
        this.connections = connections;
        this.scans = scans;
        this.datasets = datasets;
        this.elements = elements;
        this.keys = keys;
        this.grants = grants;
        this.clock = clock;
    }

    /** A table as it is written into every kind of repository. */
    public record Table(String name, List<String> names, List<String> types, List<List<@Nullable String>> rows) {}

    /** Writes the tables and catalogs them. */
    public RepositoryId repository(String kind, List<Table> tables) {
        try {
            Map<String, String> settings = switch (kind) {
                case "sqlite" -> {
                    Path file = folder().resolve("data.db");
                    write("jdbc:sqlite:" + file, tables);
                    yield Map.of("path", file.toString());
                }
                case "postgresql" -> {
                    String url = TestDatabase.create();
                    write(url, tables);
                    yield settingsOf(url);
                }
                default -> Map.of("path", csv(tables).toString());
            };
            return catalogued(kind, settings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Connects and scans. */
    public RepositoryId catalogued(String kind, Map<String, String> settings) {
        RepositoryId repository = repositories
                .register(
                        Actor.system(),
                        RepositoryFacts.electronic(
                                "Access " + kind + " " + unique(), RepositoryKind.DATABASE, "Central office"))
                .id();
        assertThat(connections.connect(
                        Actor.system(), repository, new ConnectionDraft(kind, settings, Schedule.byHand())))
                .isInstanceOf(ConnectionSaving.Saved.class);
        scans.start(Actor.system(), repository);
        await(() ->
                scans.latest(repository).filter(scan -> !scan.state().isOpen()).isPresent());
        return repository;
    }

    private static Path folder() throws IOException {
        return Files.createDirectories(
                Path.of("target/test-data/repositories").toAbsolutePath().resolve("access-" + unique()));
    }

    private static Path csv(List<Table> tables) throws IOException {
        Path folder = folder();
        for (Table table : tables) {
            StringBuilder text = new StringBuilder(line(table.names()));
            table.rows().forEach(row -> text.append(line(row)));
            Files.writeString(folder.resolve(table.name() + ".csv"), text);
        }
        return folder;
    }

    private static String line(List<? extends @Nullable String> cells) {
        return cells.stream()
                        .map(cell -> cell == null ? "" : "\"" + cell.replace("\"", "\"\"") + "\"")
                        .collect(Collectors.joining(","))
                + "\n";
    }

    private static void write(String url, List<Table> tables) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (Table table : tables) {
                List<String> columns = new ArrayList<>();
                for (int i = 0; i < table.names().size(); i++) {
                    columns.add(
                            quoted(table.names().get(i)) + " " + table.types().get(i));
                }
                statement.execute("create table " + quoted(table.name()) + " (" + String.join(", ", columns) + ")");
                String marks = "?, ".repeat(columns.size() - 1) + "?";
                try (PreparedStatement insert = connection.prepareStatement(
                        "insert into " + quoted(table.name()) + " values (" + marks + ")")) {
                    for (List<@Nullable String> row : table.rows()) {
                        for (int i = 0; i < row.size(); i++) {
                            String cell = row.get(i);
                            if (cell == null) {
                                insert.setNull(i + 1, java.sql.Types.NULL);
                            } else if (table.types().get(i).startsWith("int")) {
                                insert.setInt(i + 1, Integer.parseInt(cell));
                            } else {
                                insert.setString(i + 1, cell);
                            }
                        }
                        insert.addBatch();
                    }
                    insert.executeBatch();
                }
            }
            connection.commit();
        }
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    /** What a person would enter to reach the database of a JDBC address. */
    public static Map<String, String> settingsOf(String url) {
        var match = Pattern.compile("jdbc:postgresql://([^:/]+):(\\d+)/([^?]+)\\?user=(\\w+).*")
                .matcher(url);
        assertThat(match.matches()).isTrue();
        return Map.of(
                "host", match.group(1),
                "port", match.group(2),
                "database", match.group(3),
                "user", match.group(4),
                "password", "not-" + "needed-here");
    }

    /** The dataset of that table. */
    public Dataset dataset(RepositoryId repository, String table) {
        return datasets.all(DatasetQuery.in(repository)).stream()
                .filter(dataset ->
                        List.of(table, table + ".csv", "public." + table).contains(dataset.name()))
                .findFirst()
                .orElseThrow();
    }

    /** The element of that name. */
    public Element element(Dataset dataset, String name) {
        return elements.all(ElementQuery.in(dataset.id())).stream()
                .filter(element -> element.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** Decides what an element holds, whatever the scan thought. */
    public void classify(Dataset dataset, String name, @Nullable String type, Sensitivity level) {
        Element element = element(dataset, name);
        elements.classify(Actor.system(), element.id(), element.version(), new Classification(type, level));
    }

    /** Declares how people are found: the element, over these pairs of elements. */
    public void key(Dataset dataset, Element element, Step... path) {
        keys.declare(
                Actor.system(),
                new SubjectKey(
                        dataset.id(),
                        element.id(),
                        List.of(path),
                        NumberKind.LOCAL_STUDENT,
                        SubjectKey.State.PROPOSED,
                        1,
                        1,
                        false,
                        "",
                        clock.instant(),
                        0),
                keys.known(dataset.id()).map(SubjectKey::version).orElse(0),
                "");
    }

    /** Gives a grant for a day. */
    public Grant grant(Account holder, GrantTerms terms) {
        return grant(holder, terms, Duration.ofDays(1));
    }

    /** Gives a grant that ends so much later. */
    public Grant grant(Account holder, GrantTerms terms, Duration length) {
        return grants.give(
                Actor.system(),
                new NewGrant(
                        holder.id(),
                        terms,
                        "To plan lessons",
                        GrantOrigin.REQUEST,
                        DisclosureBasis.SCHOOL_OFFICIAL,
                        clock.instant().minus(Duration.ofHours(1)),
                        clock.instant().plus(length)));
    }

    /** A few characters that nobody else has. */
    public static String unique() {
        return UUID.randomUUID().toString().substring(0, 8);
    }

    /** The account as the doer of an act. */
    public static Actor actor(Account account) {
        return new Actor(account.id(), account.name(), account.roles());
    }

    static void await(BooleanSupplier condition) {
        Instant end = Instant.now().plus(Duration.ofSeconds(90));
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).as("waiting for the background").isBefore(end);
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }
}
