package org.hornbook.server.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hornbook.discovery.vocabulary.DataType;
import org.hornbook.discovery.vocabulary.DataTypes;
import org.hornbook.server.catalog.Basis;
import org.hornbook.server.catalog.CatalogIngestion;
import org.hornbook.server.catalog.CollectionFacts;
import org.hornbook.server.catalog.CollectionId;
import org.hornbook.server.catalog.Collections;
import org.hornbook.server.catalog.DataSubject;
import org.hornbook.server.catalog.DatasetId;
import org.hornbook.server.catalog.Datasets;
import org.hornbook.server.catalog.Medium;
import org.hornbook.server.catalog.Repositories;
import org.hornbook.server.catalog.RepositoryFacts;
import org.hornbook.server.catalog.RepositoryId;
import org.hornbook.server.catalog.RepositoryKind;
import org.hornbook.server.catalog.Scans;
import org.hornbook.server.directory.Account;
import org.hornbook.server.directory.Accounts;
import org.hornbook.server.shared.Actor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * How fast search, facet and policy pages answer over real HTTP with 200,000 elements, 1,000 collections and 20 people
 * at once. Not a test: it runs when asked for, by {@code benchmarks/search}, and prints a table. Server, database and
 * the 20 people share the machine.
 */
@DemoIT
class SearchBenchmark {

    private static final int DATASETS = 2_000;
    private static final int COLUMNS = 100;
    private static final int COLLECTIONS = 1_000;
    private static final int REPOSITORIES = 20;
    private static final int PEOPLE = 20;
    private static final int SEED = 7;
    private static final Duration WARM_UP = Duration.ofSeconds(20);
    private static final Duration MEASURED = Duration.ofSeconds(40);
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final List<String> WORDS = List.of(
            ("student staff teacher school grade course section meal lunch bus route health visit screening test score "
                            + "attendance absence address phone mail name birth language program service device login "
                            + "badge payroll salary licence evaluation incident action report term credit transcript "
                            + "custody guardian contact emergency immunization allergy medication plan placement "
                            + "locker room period schedule teacher advisor coach team club fee waiver status code date")
                    .split(" "));

    @LocalServerPort
    int port;

    @Autowired
    PreparedDemo demo;

    @Autowired
    Repositories repositories;

    @Autowired
    Collections collections;

    @Autowired
    Datasets datasets;

    @Autowired
    CatalogIngestion ingestion;

    @Autowired
    Accounts accounts;

    /** One answered request. */
    private record Answer(String kind, double milliseconds) {}

    @Test
    void measure() throws Exception {
        demo.signIns();
        long start = System.nanoTime();
        fill();
        StringBuilder table = new StringBuilder("catalog filled in %.0f s%n".formatted(seconds(start)));
        awaitIndex();
        table.append("%-34s %8s %8s %8s %8s %8s%n".formatted("page", "requests", "p50 ms", "p95 ms", "p99 ms", "max"));
        for (Duration pause : List.of(Duration.ofSeconds(1), Duration.ZERO)) {
            table.append("20 people, %s between a page and the next click%n"
                    .formatted(pause.isZero() ? "nothing" : "a second"));
            run(WARM_UP, pause);
            Duration before = cpu();
            List<Answer> answers = run(MEASURED, pause);
            double each = (double) cpu().minus(before).toMillis() / answers.size();
            table(answers, table);
            table.append("processor time of server and people for a page: %.1f ms%n".formatted(each));
        }
        System.out.println(table);
        Files.writeString(Path.of("target/search-benchmark.txt"), table);
    }

    /** Of this process; the database's is not in it. */
    private static Duration cpu() {
        return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private void fill() {
        Random dice = new Random(SEED);
        List<DataType> types = List.copyOf(DataTypes.standard().all());
        List<RepositoryId> homes = new ArrayList<>();
        for (int i = 0; i < REPOSITORIES; i++) {
            homes.add(repositories
                    .register(
                            Actor.system(),
                            new RepositoryFacts(
                                    "Benchmark system " + i,
                                    RepositoryKind.DATABASE,
                                    "Server room " + i,
                                    Medium.ELECTRONIC,
                                    "",
                                    "",
                                    ""))
                    .id());
        }
        List<Account> people = accounts.all().stream().filter(Account::active).toList();
        List<CollectionId> open = new ArrayList<>();
        for (int i = 0; i < COLLECTIONS; i++) {
            open.add(collections
                    .open(Actor.system(), facts(i, people, homes.get(i % REPOSITORIES), dice))
                    .id());
        }
        for (int i = 0; i < DATASETS; i++) {
            Scans scan = Scans.of("app.%s_%s_%d".formatted(word(dice), word(dice), i));
            for (int c = 0; c < COLUMNS; c++) {
                String code = dice.nextInt(3) == 0
                        ? types.get(dice.nextInt(types.size())).code()
                        : null;
                scan.column("%s_%s_%d".formatted(word(dice), word(dice), c), code);
            }
            DatasetId id = ingestion.record(Actor.system(), homes.get(i % REPOSITORIES), scan.done());
            datasets.assign(Actor.system(), List.of(id), open.get(i % COLLECTIONS));
        }
    }

    private static CollectionFacts facts(int number, List<Account> people, RepositoryId home, Random dice) {
        return new CollectionFacts(
                "%s %s records %d".formatted(capital(word(dice)), word(dice), number),
                "What the district needs to know about " + word(dice) + " and " + word(dice),
                Basis.REGULATION,
                "603 CMR 10.0" + number % 10,
                Set.of(DataSubject.STUDENTS),
                Set.of(),
                null,
                people.get(number % people.size()).id(),
                people.get((number + 1) % people.size()).id(),
                Set.of(),
                Set.of(home),
                "");
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    private static String word(Random dice) {
        return WORDS.get(dice.nextInt(WORDS.size()));
    }

    /** The index follows the catalog; measuring begins when it has everything. */
    private void awaitIndex() throws Exception {
        HttpClient client = signedIn(0);
        for (int i = 0; i < 600; i++) {
            Matcher count = Pattern.compile("<h1[^>]*>[^<0-9]*([0-9,]+)")
                    .matcher(get(client, "/catalog").body());
            if (count.find() && Integer.parseInt(count.group(1).replace(",", "")) >= DATASETS * COLUMNS) {
                return;
            }
            Thread.sleep(500);
        }
        throw new IllegalStateException("The index did not fill up");
    }

    private List<Answer> run(Duration time, Duration pause) throws Exception {
        List<Callable<List<Answer>>> all = new ArrayList<>();
        for (int person = 0; person < PEOPLE; person++) {
            HttpClient client = signedIn(person);
            Random dice = new Random(person + System.nanoTime());
            all.add(() -> click(client, dice, time, pause));
        }
        List<Answer> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<List<Answer>> future : threads.invokeAll(all)) {
                answers.addAll(future.get());
            }
        }
        return answers;
    }

    private List<Answer> click(HttpClient client, Random dice, Duration time, Duration pause) throws Exception {
        List<Answer> answers = new ArrayList<>();
        long end = System.nanoTime() + time.toNanos();
        if (!pause.isZero()) {
            Thread.sleep(dice.nextLong(pause.toMillis()));
        }
        while (System.nanoTime() < end) {
            Map.Entry<String, String> page = page(dice);
            long start = System.nanoTime();
            HttpResponse<String> response = get(client, page.getValue());
            answers.add(new Answer(page.getKey(), (System.nanoTime() - start) / 1e6));
            assertThat(response.statusCode()).as(page.getValue()).isEqualTo(200);
            Thread.sleep(pause);
        }
        return answers;
    }

    /** What people do: mostly new words, often narrowed, sometimes the front page, a list or the policy. */
    private static Map.Entry<String, String> page(Random dice) {
        DataType type = List.copyOf(DataTypes.standard().all())
                .get(dice.nextInt(DataTypes.standard().all().size()));
        String words = URLEncoder.encode(word(dice) + " " + word(dice), StandardCharsets.UTF_8);
        return switch (dice.nextInt(10)) {
            case 0, 1, 2 -> Map.entry("search, two words", "/catalog?q=" + words + "&page=" + (1 + dice.nextInt(3)));
            case 3 -> Map.entry("search, one word", "/catalog?q=" + word(dice) + dice.nextInt(COLUMNS));
            case 4 ->
                Map.entry("search, half a word", "/catalog?q=" + word(dice).substring(0, 3) + dice.nextInt(10));
            case 5 -> Map.entry("search, misspelt", "/catalog?q=" + misspelt(word(dice), dice) + "+" + word(dice));
            case 6 -> Map.entry("facet: data type", "/catalog?type=" + type.code() + "&page=" + (1 + dice.nextInt(5)));
            case 7 -> Map.entry("facet and words", "/catalog?type=" + type.code() + "&q=" + words);
            case 8 -> Map.entry("front page of the catalog", "/catalog");
            default -> Map.entry("policy", "/policy");
        };
    }

    private static String misspelt(String word, Random dice) {
        int at = 1 + dice.nextInt(word.length() - 1);
        return word.substring(0, at) + word.substring(Math.min(word.length(), at + 1)) + "e";
    }

    private static void table(List<Answer> answers, StringBuilder table) {
        Map<String, List<Answer>> kinds =
                answers.stream().collect(Collectors.groupingBy(Answer::kind, TreeMap::new, Collectors.toList()));
        kinds.forEach((kind, of) -> table.append(line(kind, of)));
        table.append(line(
                "all searches and facets",
                answers.stream().filter(a -> !a.kind().equals("policy")).toList()));
    }

    private static String line(String kind, List<Answer> answers) {
        double[] sorted =
                answers.stream().mapToDouble(Answer::milliseconds).sorted().toArray();
        return "%-34s %8d %8.0f %8.0f %8.0f %8.0f%n"
                .formatted(
                        kind,
                        sorted.length,
                        at(sorted, 0.5),
                        at(sorted, 0.95),
                        at(sorted, 0.99),
                        Arrays.stream(sorted).max().orElse(0));
    }

    private static double at(double[] sorted, double share) {
        return sorted.length == 0 ? 0 : sorted[(int) Math.ceil(share * sorted.length) - 1];
    }

    private HttpClient signedIn(int person) throws Exception {
        HttpClient client =
                HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        DemoSignIn signIn = demo.signIns().get(person % demo.signIns().size());
        Matcher token = CSRF.matcher(get(client, "/sign-in").body());
        assertThat(token.find()).isTrue();
        String form = "name=%s&password=%s&_csrf=%s"
                .formatted(encoded(signIn.signInName()), encoded(signIn.password()), encoded(token.group(1)));
        client.send(
                HttpRequest.newBuilder(URI.create(at("/sign-in")))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.discarding());
        return client;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpResponse<String> get(HttpClient client, String address) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(URI.create(at(address))).build(), BodyHandlers.ofString());
    }

    private String at(String address) {
        return "http://localhost:" + port + address;
    }
}
