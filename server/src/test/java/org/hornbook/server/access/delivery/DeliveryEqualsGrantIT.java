package org.hornbook.server.access.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.hornbook.discovery.vocabulary.Sensitivity;
import org.hornbook.server.access.AccessFixtures;
import org.hornbook.server.access.AccessFixtures.Table;
import org.hornbook.server.access.Deliveries;
import org.hornbook.server.access.Delivery;
import org.hornbook.server.access.DeliveryFormat;
import org.hornbook.server.access.DeliveryQuery;
import org.hornbook.server.access.DisclosureWay;
import org.hornbook.server.access.Download;
import org.hornbook.server.access.FilterCondition;
import org.hornbook.server.access.Grant;
import org.hornbook.server.access.GrantTerms;
import org.hornbook.server.access.GrantedElement;
import org.hornbook.server.access.InventedPeople;
import org.hornbook.server.access.Population;
import org.hornbook.server.access.SubjectKey.Step;
import org.hornbook.server.access.Treatment;
import org.hornbook.server.catalog.Dataset;
import org.hornbook.server.catalog.Element;
import org.hornbook.server.catalog.ElementId;
import org.hornbook.server.catalog.RepositoryId;
import org.hornbook.server.directory.Account;
import org.hornbook.server.directory.roster.OrgId;
import org.hornbook.server.directory.roster.PersonId;
import org.hornbook.server.directory.roster.Rosters;
import org.hornbook.server.shared.Role;
import org.hornbook.server.support.HornbookIT;
import org.hornbook.server.support.People;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Random grants over three kinds of repositories deliver exactly what a plain loop over the same data says: no element,
 * row or person beyond it and none missing, over links, filters, orders, pages, files and the API.
 */
@HornbookIT
class DeliveryEqualsGrantIT {

    private static final int GRANTS = Integer.getInteger("hornbook.grants", 240);
    private static final String HOSTILE = "no\"te'; drop table \"student\"; --";
    private static final List<String> CELLS = List.of(
            "plain",
            "=1+1",
            "+cmd",
            "-2+3",
            "@SUM(A1)",
            "\t=1",
            "it's; drop table student; --",
            "“quoted”, ✓",
            "-12.5",
            "<script>alert(1)</script>");

    @Autowired
    private AccessFixtures fixtures;

    @Autowired
    private InventedPeople roster;

    @Autowired
    private People people;

    @Autowired
    private Deliveries deliveries;

    @Autowired
    private Pseudonyms pseudonyms;

    @Autowired
    private Rosters rosters;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MockMvcTester pages;

    @Autowired
    private JsonMapper json;

    private final Random random = new Random(20261124);
    private final Map<String, PersonId> owners = new HashMap<>();
    private final Map<PersonId, OrgId> schoolOf = new HashMap<>();
    private final Set<String> allPseudonyms = new HashSet<>();

    /** A dataset with its rows and, for each, whose it is. */
    private record Known(
            Dataset dataset, List<String> columns, List<List<@Nullable String>> rows, List<@Nullable String> numbers) {}

    @Test
    void deliversExactlyWhatWasGranted() throws Exception {
        OrgId abbot = roster.school("Abbot");
        OrgId day = roster.school("Day");
        Account holder = people.someone(Role.STAFF);
        PersonId teacher = roster.teacher(abbot, holder.signInName());
        int base = 100_000 + random.nextInt(800_000);
        List<String> numbers =
                IntStream.range(0, 60).mapToObj(i -> Integer.toString(base + i)).toList();
        for (int i = 0; i < 45; i++) {
            OrgId school = i % 3 == 0 ? day : abbot;
            PersonId person = roster.student(school, numbers.get(i));
            owners.put(numbers.get(i), person);
            schoolOf.put(person, school);
        }
        Set<PersonId> own = new HashSet<>();
        numbers.subList(0, 45).stream()
                .filter(number -> random.nextInt(3) == 0)
                .forEach(number -> own.add(owners.get(number)));
        roster.teaches(teacher, abbot, own);
        assertThat(rosters.studentsOf(teacher, rosters.today())).isEqualTo(own);

        List<Known> known = new ArrayList<>();
        for (String kind : List.of("postgresql", "sqlite", "files")) {
            known.addAll(catalogued(kind, numbers));
        }
        int rows = 0;
        for (int i = 0; i < GRANTS; i++) {
            rows += check(known.get(random.nextInt(known.size())), holder, own, i);
        }
        assertThat(rows)
                .as("rows delivered, so that the test looks at something")
                .isGreaterThan(GRANTS);
    }

    private List<Known> catalogued(String kind, List<String> numbers) {
        Table student = new Table(
                "student",
                List.of("id", "num", "name", "born", "place", HOSTILE),
                List.of(
                        "integer primary key",
                        "varchar(20)",
                        "varchar(80)",
                        "varchar(20)",
                        "varchar(80)",
                        "varchar(80)"),
                new ArrayList<>());
        Table enrolment = new Table(
                "enrolment",
                List.of("enr", "student_id", "grade"),
                List.of("integer primary key", "integer", "integer"),
                new ArrayList<>());
        Table incident = new Table(
                "incident",
                List.of("what", "enr", "day"),
                List.of("varchar(80)", "integer", "varchar(20)"),
                new ArrayList<>());
        for (int i = 0; i < numbers.size(); i++) {
            student.rows()
                    .add(row(
                            Integer.toString(i + 1),
                            numbers.get(i),
                            random.nextInt(9) == 0
                                    ? null
                                    : List.of("Ada Zz", "élan B", "Bo \"X\" C").get(random.nextInt(3)),
                            random.nextInt(9) == 0
                                    ? null
                                    : "20%02d-0%d-1%d"
                                            .formatted(8 + random.nextInt(9), 1 + random.nextInt(9), random.nextInt(9)),
                            random.nextInt(9) == 0 ? null : "%d Elm Street, Abbotsford, MA 018%02d".formatted(i, i),
                            random.nextInt(5) == 0 ? null : CELLS.get(random.nextInt(CELLS.size()))));
        }
        for (int i = 0; i < 80; i++) {
            enrolment
                    .rows()
                    .add(row(
                            Integer.toString(1000 + i),
                            random.nextInt(12) == 0 ? null : Integer.toString(1 + random.nextInt(numbers.size() + 3)),
                            Integer.toString(1 + random.nextInt(5))));
        }
        for (int i = 0; i < 150; i++) {
            incident.rows()
                    .add(row(
                            CELLS.get(random.nextInt(CELLS.size())),
                            random.nextInt(12) == 0 ? null : Integer.toString(1000 + random.nextInt(85)),
                            "2026-0%d-0%d".formatted(1 + random.nextInt(9), 1 + random.nextInt(9))));
        }
        RepositoryId repository = fixtures.repository(kind, List.of(student, enrolment, incident));
        Dataset students = fixtures.dataset(repository, "student");
        Dataset enrolments = fixtures.dataset(repository, "enrolment");
        Dataset incidents = fixtures.dataset(repository, "incident");
        classify(students, enrolments, incidents);
        Element number = fixtures.element(students, "num");
        Step toStudent = new Step(
                fixtures.element(enrolments, "student_id").id(),
                fixtures.element(students, "id").id());
        Step toEnrolment = new Step(
                fixtures.element(incidents, "enr").id(),
                fixtures.element(enrolments, "enr").id());
        fixtures.key(students, number);
        fixtures.key(enrolments, number, toStudent);
        fixtures.key(incidents, number, toEnrolment, toStudent);
        List<@Nullable String> numbered = new ArrayList<>();
        student.rows().forEach(row -> numbered.add(row.get(1)));
        List<@Nullable String> overTwo = new ArrayList<>();
        incident.rows()
                .forEach(row -> overTwo.add(look(student.rows(), 0, look(enrolment.rows(), 0, row.get(1), 1), 1)));
        return List.of(
                new Known(students, student.names(), student.rows(), numbered),
                new Known(enrolments, enrolment.names(), enrolment.rows(), over(enrolment.rows(), 1, student, 0, 1)),
                new Known(incidents, incident.names(), incident.rows(), overTwo));
    }

    private void classify(Dataset students, Dataset enrolments, Dataset incidents) {
        fixtures.classify(students, "num", "id.student", Sensitivity.CONFIDENTIAL);
        fixtures.classify(students, "name", "person.name", Sensitivity.CONFIDENTIAL);
        fixtures.classify(students, "born", "person.birth_date", Sensitivity.CONFIDENTIAL);
        fixtures.classify(students, "place", "contact.address", Sensitivity.CONFIDENTIAL);
        fixtures.classify(students, HOSTILE, "text.personal", Sensitivity.RESTRICTED);
        fixtures.classify(enrolments, "grade", "edu.enrollment", Sensitivity.CONFIDENTIAL);
        fixtures.classify(incidents, "what", "edu.discipline", Sensitivity.RESTRICTED);
    }

    private static List<@Nullable String> row(@Nullable String... cells) {
        List<@Nullable String> row = new ArrayList<>();
        for (String cell : cells) {
            row.add(cell);
        }
        return row;
    }

    private static List<@Nullable String> over(
            List<List<@Nullable String>> rows, int from, Table to, int key, int give) {
        List<@Nullable String> found = new ArrayList<>();
        rows.forEach(row -> found.add(look(to.rows(), key, row.get(from), give)));
        return found;
    }

    private static @Nullable String look(List<List<@Nullable String>> rows, int key, @Nullable String value, int give) {
        return rows.stream()
                .filter(row -> value != null && value.equals(row.get(key)))
                .map(row -> row.get(give))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private int check(Known known, Account holder, Set<PersonId> own, int number) throws Exception {
        List<GrantedElement> chosen = new ArrayList<>();
        List<Integer> places = new ArrayList<>(
                IntStream.range(0, known.columns().size()).boxed().toList());
        java.util.Collections.shuffle(places, random);
        for (int place : places.subList(0, 1 + random.nextInt(places.size()))) {
            Element element = fixtures.element(known.dataset(), known.columns().get(place));
            List<Treatment> fitting = Treatment.fitting(element.classification().dataType());
            chosen.add(new GrantedElement(element.id(), fitting.get(random.nextInt(fitting.size()))));
        }
        Population population = population(own);
        List<FilterCondition> filter = filter(known);
        Grant grant = fixtures.grant(holder, new GrantTerms(known.dataset().id(), chosen, population, filter));
        UnaryOperator<String> pseudonym = pseudonyms.of(grant.id());

        List<List<String>> expected = new ArrayList<>();
        Set<PersonId> expectedPeople = new HashSet<>();
        for (int i = 0; i < known.rows().size(); i++) {
            PersonId owner =
                    owners.get(Objects.requireNonNullElse(known.numbers().get(i), ""));
            if (owner != null
                    && covers(population, own, owner)
                    && meets(known, known.rows().get(i), filter)) {
                expectedPeople.add(owner);
                List<String> cells = new ArrayList<>();
                for (GrantedElement granted : chosen) {
                    cells.add(treated(known, known.rows().get(i), granted, pseudonym));
                }
                expected.add(cells);
            }
        }
        String what = "grant %d: %s over %s for %s where %s"
                .formatted(number, chosen, known.dataset().name(), population, filter);
        pagesAgree(grant, holder, chosen, expected, expectedPeople, what);
        switch (number % 4) {
            case 0 -> assertSame(csv(grant, holder, chosen), expected, "CSV of " + what);
            case 1 -> assertSame(xlsx(grant, holder), expected, "XLSX of " + what);
            case 2 -> assertSame(parquet(grant, holder, chosen.size()), expected, "Parquet of " + what);
            default -> assertSame(api(grant, holder), expected, "API of " + what);
        }
        if (!expected.isEmpty()) {
            assertThat(latestPeople(grant)).as("people noted for " + what).isEqualTo(expectedPeople);
        }
        unlinkable(chosen, expected);
        return expected.size();
    }

    private Population population(Set<PersonId> own) {
        List<PersonId> everybody = List.copyOf(owners.values());
        return switch (random.nextInt(4)) {
            case 0 -> new Population.OwnStudents();
            case 1 ->
                new Population.OfSchool(
                        Objects.requireNonNull(schoolOf.get(everybody.get(random.nextInt(everybody.size())))));
            case 2 ->
                new Population.Named(new HashSet<>(List.of(
                        everybody.get(random.nextInt(everybody.size())),
                        own.iterator().next())));
            default -> new Population.Everyone();
        };
    }

    private boolean covers(Population population, Set<PersonId> own, PersonId person) {
        return switch (population) {
            case Population.OwnStudents o -> own.contains(person);
            case Population.OfSchool school -> school.school().equals(schoolOf.get(person));
            case Population.Named named -> named.people().contains(person);
            case Population.Everyone everyone -> true;
        };
    }

    private List<FilterCondition> filter(Known known) {
        if (random.nextBoolean()) {
            return List.of();
        }
        int place = random.nextInt(known.columns().size());
        Set<String> values = new HashSet<>(Set.of("' or '1'='1"));
        for (int i = 0; i < 3; i++) {
            String value = known.rows().get(random.nextInt(known.rows().size())).get(place);
            if (value != null) {
                values.add(value);
            }
        }
        return List.of(new FilterCondition(
                fixtures.element(known.dataset(), known.columns().get(place)).id(), values));
    }

    private boolean meets(Known known, List<@Nullable String> row, List<FilterCondition> filter) {
        for (FilterCondition condition : filter) {
            String value = row.get(place(known, condition.element()));
            if (value == null
                    || condition.values().stream().noneMatch(one -> one.strip().equals(value.strip()))) {
                return false;
            }
        }
        return true;
    }

    private int place(Known known, ElementId element) {
        for (int i = 0; i < known.columns().size(); i++) {
            if (fixtures.element(known.dataset(), known.columns().get(i)).id().equals(element)) {
                return i;
            }
        }
        throw new AssertionError("no such element");
    }

    /** Said once more, apart from the product: what each treatment leaves of a value. */
    private String treated(
            Known known, List<@Nullable String> row, GrantedElement granted, UnaryOperator<String> pseudonym) {
        String value = row.get(place(known, granted.element()));
        boolean nothing = value == null || value.isBlank();
        if (granted.treatment() == Treatment.PRESENCE) {
            return nothing ? "no" : "yes";
        }
        if (nothing) {
            return "";
        }
        String sure = Objects.requireNonNull(value);
        boolean day = sure.matches("\\d{4}-\\d{2}-\\d{2}");
        return switch (granted.treatment()) {
            case AS_IS -> sure;
            case PSEUDONYM -> pseudonym.apply(sure.strip());
            case AGE_IN_YEARS ->
                Integer.toString(
                        Period.between(LocalDate.parse(sure), rosters.today()).getYears());
            case YEAR -> day ? sure.substring(0, 4) : "";
            case INITIAL -> sure.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + ".";
            case PLACE_COARSE -> "Abbotsford, MA";
            case PRESENCE -> "yes";
        };
    }

    private void pagesAgree(
            Grant grant,
            Account holder,
            List<GrantedElement> chosen,
            List<List<String>> expected,
            Set<PersonId> expectedPeople,
            String what) {
        int size = 1 + random.nextInt(30);
        int sorted = random.nextInt(chosen.size());
        boolean descending = random.nextBoolean();
        String words = random.nextBoolean() || expected.isEmpty()
                ? ""
                : expected.get(random.nextInt(expected.size())).get(sorted);
        List<List<String>> wanted = expected.stream()
                .filter(row -> words.isBlank()
                        || row.get(sorted)
                                .toLowerCase(java.util.Locale.ROOT)
                                .contains(words.strip().toLowerCase(java.util.Locale.ROOT)))
                .toList();
        List<List<String>> got = new ArrayList<>();
        int page = 1;
        boolean more = true;
        while (more) {
            Delivery delivery = deliveries.read(
                    AccessFixtures.actor(holder),
                    grant.id(),
                    new DeliveryQuery(
                            words.isBlank()
                                    ? Map.of()
                                    : Map.of(chosen.get(sorted).element(), words),
                            Optional.of(chosen.get(sorted).element()),
                            descending,
                            page++,
                            size),
                    DisclosureWay.PREVIEW);
            assertThat(delivery).as(what).isInstanceOf(Delivery.Rows.class);
            Delivery.Rows rows = (Delivery.Rows) delivery;
            assertThat(rows.rows().total()).as("total of " + what).isEqualTo(wanted.size());
            rows.rows().items().forEach(row -> got.add(plain(row)));
            more = rows.rows().hasNext();
        }
        assertSame(got, wanted, "pages of " + what);
        List<String> order = got.stream()
                .map(row -> row.get(sorted))
                .filter(cell -> cell.matches("[a-zA-Z ]+"))
                .toList();
        assertThat(order)
                .as("order of " + what)
                .isSortedAccordingTo(descending ? Comparator.reverseOrder() : Comparator.naturalOrder());
        assertThat(expectedPeople.size()).isLessThanOrEqualTo(owners.size());
    }

    private static List<String> plain(List<? extends @Nullable String> row) {
        List<String> plain = new ArrayList<>();
        for (String cell : row) {
            plain.add(cell == null ? "" : cell);
        }
        return plain;
    }

    private static void assertSame(List<List<String>> got, List<List<String>> expected, String what) {
        assertThat(got).as(what).containsExactlyInAnyOrderElementsOf(expected);
    }

    private byte[] file(Grant grant, Account holder, DeliveryFormat format) throws IOException {
        Download download = deliveries.download(AccessFixtures.actor(holder), grant.id(), format);
        assertThat(download).isInstanceOf(Download.Ready.class);
        Download.Ready ready = (Download.Ready) download;
        assertThat(ready.name()).matches("[a-z0-9-]+\\.[a-z]+");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Deliveries.send(ready, out);
        assertThat(ready.file()).doesNotExist();
        return out.toByteArray();
    }

    private List<List<String>> csv(Grant grant, Account holder, List<GrantedElement> chosen) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        String text = new String(file(grant, holder, DeliveryFormat.CSV), StandardCharsets.UTF_8);
        try (CSVParser parser = CSVParser.parse(text, CSVFormat.RFC4180)) {
            for (CSVRecord line : parser) {
                assertThat(line.size()).as("columns and the watermark").isEqualTo(chosen.size() + 1);
                if (line.getRecordNumber() > 1) {
                    List<String> cells = new ArrayList<>();
                    for (int i = 0; i < chosen.size(); i++) {
                        String cell = line.get(i);
                        assertThat(cell)
                                .as("opens as no formula")
                                .doesNotMatch("(?s)[=+@\\t\\r].*|-\\D.*|-\\d*[^\\d.].*");
                        cells.add(cell.startsWith("'") ? cell.substring(1) : cell);
                    }
                    assertThat(line.get(chosen.size())).contains(grant.id().toString(), holder.name());
                    rows.add(cells);
                }
            }
        }
        return rows;
    }

    private List<List<String>> xlsx(Grant grant, Account holder) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        try (XSSFWorkbook book =
                new XSSFWorkbook(new java.io.ByteArrayInputStream(file(grant, holder, DeliveryFormat.XLSX)))) {
            assertThat(book.getSheetAt(0).getRow(1).getCell(0).getStringCellValue())
                    .contains(holder.name());
            int width = book.getSheet("Data").getRow(0).getLastCellNum();
            assertThat(width).isEqualTo(grant.terms().elements().size());
            for (int r = 1; r <= book.getSheet("Data").getLastRowNum(); r++) {
                Row line = book.getSheet("Data").getRow(r);
                List<String> cells = new ArrayList<>();
                for (int i = 0; i < width; i++) {
                    cells.add(
                            line == null || line.getCell(i) == null
                                    ? ""
                                    : line.getCell(i).getStringCellValue());
                }
                rows.add(cells);
            }
        }
        return rows;
    }

    private List<List<String>> parquet(Grant grant, Account holder, int width) throws Exception {
        Path copy = Files.createTempFile("delivered", ".parquet");
        Files.write(copy, file(grant, holder, DeliveryFormat.PARQUET));
        List<List<String>> rows = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            try (ResultSet found = statement.executeQuery("select * from read_parquet('" + copy + "')")) {
                assertThat(found.getMetaData().getColumnCount()).isEqualTo(width);
                while (found.next()) {
                    List<String> cells = new ArrayList<>();
                    for (int i = 1; i <= width; i++) {
                        cells.add(Objects.requireNonNullElse(found.getString(i), ""));
                    }
                    rows.add(cells);
                }
            }
            try (ResultSet found = statement.executeQuery(
                    "select decode(value) from parquet_kv_metadata('" + copy + "') where decode(key) = 'watermark'")) {
                assertThat(found.next()).isTrue();
                assertThat(found.getString(1)).contains(grant.id().toString());
            }
        } finally {
            Files.delete(copy);
        }
        return rows;
    }

    private List<List<String>> api(Grant grant, Account holder) throws Exception {
        List<List<String>> rows = new ArrayList<>();
        String cursor = "";
        do {
            String answer = pages.get()
                    .uri("/api/v1/grants/{id}/rows?size={size}&cursor={cursor}", grant.id(), 7 + random.nextInt(20), "")
                    .with(people.as(holder))
                    .exchange()
                    .getResponse()
                    .getContentAsString();
            JsonNode node = json.readTree(answer);
            if (cursor.isEmpty() && !node.get("next").isNull()) {
                // pages of one size only: the cursor counts them
                answer = pages.get()
                        .uri("/api/v1/grants/{id}/rows?size=500", grant.id())
                        .with(people.as(holder))
                        .exchange()
                        .getResponse()
                        .getContentAsString();
                node = json.readTree(answer);
            }
            for (JsonNode row : node.get("rows")) {
                List<String> cells = new ArrayList<>();
                node.get("columns").forEach(name -> {
                    JsonNode cell = row.get(name.asString());
                    cells.add(cell == null || cell.isNull() ? "" : cell.asString());
                });
                rows.add(cells);
            }
            cursor = node.get("next").isNull() ? "" : node.get("next").asString();
        } while (!cursor.isEmpty());
        return rows;
    }

    private Set<PersonId> latestPeople(Grant grant) {
        return Set.copyOf(jdbc.sql("""
                        select person_id from access.disclosure_person where disclosure_id =
                            (select id from access.disclosure where grant_id = :grant order by at desc limit 1)
                        """)
                .param("grant", grant.id().value())
                .query((row, n) -> new PersonId(row.getObject(1, UUID.class)))
                .list());
    }

    private void unlinkable(List<GrantedElement> chosen, List<List<String>> expected) {
        Set<String> mine = new HashSet<>();
        for (int i = 0; i < chosen.size(); i++) {
            if (chosen.get(i).treatment() == Treatment.PSEUDONYM) {
                int place = i;
                expected.forEach(row -> mine.add(row.get(place)));
            }
        }
        mine.remove("");
        assertThat(java.util.Collections.disjoint(mine, allPseudonyms))
                .as("no pseudonym of two grants is the same")
                .isTrue();
        allPseudonyms.addAll(mine);
    }
}
