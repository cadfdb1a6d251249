package org.hornbook.server.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hornbook.server.launch.PortalForTests;
import org.hornbook.server.shared.Actor;
import org.hornbook.server.sharing.opendata.OpenData;
import org.hornbook.server.sharing.opendata.OpenTables;
import org.hornbook.server.support.HornbookIT;
import org.hornbook.server.support.PageLint;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** The portal over HTTP, with its own role, beside the server that publishes. */
@HornbookIT
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PortalIT {

    private static final String PAGE = "/data/" + SampleTables.PROGRAMS;

    @Autowired
    OpenData openData;

    @Value("${spring.datasource.url}")
    String database = "";

    private final List<Reader> started = new ArrayList<>();
    private Reader portal = Reader.of(0);

    @BeforeAll
    void start() throws Exception {
        SampleTables.publishOnce(openData);
        portal = Reader.of(PortalForTests.start(
                database, Map.of("hornbook.portal.name", "Alder Brook Public Schools", "hornbook.portal.zone", "UTC")));
        started.add(portal);
    }

    @AfterAll
    void stop() {
        started.forEach(Reader::close);
    }

    @Test
    void listsWhatIsPublished() throws Exception {
        Document home = portal.page("/");
        assertThat(home.select(".od-card h3").eachText())
                .contains(
                        "Enrollment by school, race and grade",
                        "School lunches served",
                        "Students by school and program")
                .doesNotContain("Bus riders");
        assertThat(portal.page("/?q=ENGLISH+prógrams").select(".od-card h3").eachText())
                .as("no word of the search may be missing")
                .isEmpty();
        Document found = portal.page("/?q=PROGRÁM");
        assertThat(found.select(".od-card h3").eachText()).contains("Students by school and program");
        assertThat(found.select("#results-heading").text()).isEqualTo("1 table about “PROGRÁM”");
        assertThat(portal.page("/?theme=Meals").select(".od-card h3").eachText())
                .containsExactly("School lunches served");
        assertThat(portal.page("/?q=unheard-of").text()).contains("No table matches.");
    }

    @Test
    void aLeftOutCellSaysSo() throws Exception {
        Document page = portal.page(PAGE);
        assertThat(page.select("tbody tr:has(th:containsOwn(Abbot)) td").eachText())
                .containsExactly("402", "51", "left out");
        assertThat(page.select(".od-note").text()).startsWith("5 of 18 numbers are left out");
        assertThat(page.select("svg.od-chart text").eachText())
                .contains("51", "left out")
                .doesNotContain("1,843");
        assertThat(page.text())
                .contains("A count below 10 is left out, and so is what would give it away.")
                .doesNotContainIgnoringCase("primary")
                .doesNotContainIgnoringCase("complementary");
    }

    @Test
    void theTableCanBeTurned() throws Exception {
        Document turned = portal.page("/data/enrollment?rows=race&columns=none&in-grade=K&in-school=Day");
        assertThat(turned.select("caption").text()).endsWith("(School: Day; Grade: K)");
        assertThat(turned.select("tbody tr:first-child").text()).isEqualTo("All students 384");
        assertThat(turned.select("#columns option[selected]").attr("value")).isEqualTo("none");
        assertThat(portal.page("/data/enrollment?rows=nonsense&columns=school&in-grade=%3Cb%3E")
                        .select("tbody tr"))
                .as("what cannot be understood is as usual")
                .hasSize(6);
    }

    @Test
    void everyVersionKeepsItsAddress() throws Exception {
        assertThat(portal.page(PAGE).select(".od-facts-line").text()).contains("School year 2026–27", "Version 2");
        Document first = portal.page(PAGE + "/v/1");
        assertThat(first.select(".od-facts-line").text()).contains("School year 2025–26", "Version 1");
        assertThat(first.select(".usa-alert").text()).contains("This is an older version.");
        assertThat(first.title()).startsWith("Students by school and program, version 1 – ");
    }

    @ParameterizedTest
    @CsvSource({
        "/data/school-lunches/v/1, One school had reported its breakfasts as well.",
        "/data/bus-riders, The routes could be worked out from it.",
        "/data/bus-riders/v/1, The routes could be worked out from it.",
        "/embed/bus-riders, The routes could be worked out from it."
    })
    void whatWasWithdrawnSaysWhy(String address, String reason) throws Exception {
        HttpResponse<String> answer = portal.get(address);
        assertThat(answer.statusCode()).isEqualTo(410);
        assertThat(Jsoup.parse(answer.body()).select("main").text())
                .contains("withdrawn")
                .contains(reason);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/data/school-lunches/v/1.csv",
                "/data/bus-riders.json",
                "/data/bus-riders/v/1.json",
                "/data/bus-riders.csv"
            })
    void whatWasWithdrawnCannotBeDownloaded(String address) throws Exception {
        HttpResponse<String> answer = portal.get(address);
        assertThat(answer.statusCode()).isEqualTo(410);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body()).doesNotContain("123456.5");
    }

    @Test
    void aWithdrawalCountsAtOnce() throws Exception {
        openData.describe(Actor.system(), OpenTables.facts("soon-withdrawn"));
        openData.publish(Actor.system(), "soon-withdrawn", OpenTables.release("2026"));
        assertThat(portal.get("/data/soon-withdrawn.csv").statusCode()).isEqualTo(200);
        openData.withdraw(Actor.system(), "soon-withdrawn", 1, "Wrong day.");
        assertThat(portal.get("/data/soon-withdrawn.csv").statusCode()).isEqualTo(410);
        assertThat(portal.get("/data/soon-withdrawn").statusCode()).isEqualTo(410);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nothing",
                "/data/nothing",
                "/data/enrollment/v/99",
                "/data/enrollment/v/0",
                "/data/enrollment/v/x",
                "/data/..%2f..%2fetc",
                "/data/Enrollment",
                "/sign-in",
                "/api/v1/openapi.json",
                "/error",
                "/policy"
            })
    void whatIsNotThereIsNotFound(String address) throws Exception {
        HttpResponse<String> answer = portal.get(address);
        assertThat(answer.statusCode()).isIn(404, 400);
        assertThat(answer.body()).doesNotContain("Exception").doesNotContain("Whitelabel");
    }

    @Test
    void aPageNotFoundHelpsOn() throws Exception {
        Document page = Jsoup.parse(portal.get("/data/nothing").body());
        assertThat(page.select("h1").text()).isEqualTo("There is nothing at this address");
        assertThat(page.select("form[action=/] input[name=q]")).hasSize(1);
    }

    @Test
    void theCsvFileOpensSafelyInASpreadsheet() throws Exception {
        HttpResponse<String> answer = portal.get("/data/enrollment.csv");
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/csv;charset=UTF-8");
        assertThat(answer.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"enrollment-v1.csv\"");
        List<String> lines = answer.body().lines().toList();
        assertThat(lines).hasSize(1 + 6 * 8 * 6);
        assertThat(lines.getFirst()).isEqualTo("school,race,grade,value,status");
        assertThat(lines)
                .contains("All schools,All students,'=1+2,1792,published", "Robinson,Two or more races,1,,withheld");
        assertThat(lines).noneMatch(line -> line.contains(",=") || line.startsWith("="));
    }

    @Test
    void theJsonFileHasEveryCell() throws Exception {
        var json = portal.json(PAGE + "/v/1.json");
        assertThat(json.get("measure").asString()).isEqualTo("Students enrolled on October 1");
        assertThat(json.get("permalink").asString()).isEqualTo(portal.address(PAGE + "/v/1"));
        assertThat(json.get("cells").size()).isEqualTo(18);
        assertThat(json.get("cells").get(2).toString())
                .isEqualTo(
                        "{\"categories\":{\"school\":\"Total\",\"program\":\"Section 504\"},\"value\":96,\"status\":\"published\"}");
        assertThat(json.get("cells").get(5).get("status").asString()).isEqualTo("withheld");
        assertThat(json.get("cells").get(5).get("value").isNull()).isTrue();
    }

    @Test
    void onlyChartsMadeForItMayBeFramed() throws Exception {
        assertThat(policy("/embed/" + SampleTables.PROGRAMS)).endsWith("frame-ancestors *");
        for (String address : List.of("/", PAGE, "/about", "/data.json", "/data/nothing", "/embedded")) {
            assertThat(policy(address)).as(address).endsWith("frame-ancestors 'none'");
            assertThat(portal.get(address).headers().firstValue("X-Frame-Options"))
                    .as(address)
                    .contains("DENY");
        }
        assertThat(policy("/"))
                .startsWith("default-src 'none'; style-src 'self';")
                .doesNotContain("script-src");
    }

    private String policy(String address) throws Exception {
        return portal.get(address)
                .headers()
                .firstValue("Content-Security-Policy")
                .orElseThrow();
    }

    @Test
    void programsOnOtherSitesMayReadFilesButNotPages() throws Exception {
        for (String file : List.of("/data.json", "/data/enrollment.csv", PAGE + "/v/1.json")) {
            assertThat(portal.get(file, "Origin", "https://elsewhere.example")
                            .headers()
                            .firstValue("Access-Control-Allow-Origin"))
                    .as(file)
                    .contains("*");
        }
        assertThat(portal.get("/", "Origin", "https://elsewhere.example")
                        .headers()
                        .firstValue("Access-Control-Allow-Origin"))
                .isEmpty();
    }

    @Test
    void nothingIsSentTwice() throws Exception {
        for (String address : List.of("/", PAGE, PAGE + ".csv", "/data.json")) {
            HttpResponse<String> first = portal.get(address);
            String etag = first.headers().firstValue("ETag").orElseThrow();
            assertThat(first.headers().firstValue("Cache-Control")).contains("max-age=60, must-revalidate, public");
            HttpResponse<String> second = portal.get(address, "If-None-Match", etag);
            assertThat(second.statusCode()).as(address).isEqualTo(304);
            assertThat(second.body()).isEmpty();
        }
    }

    @Test
    void answersAreCompressedAndHeadsHaveNoBody() throws Exception {
        assertThat(portal.get(PAGE, "Accept-Encoding", "gzip").headers().firstValue("Content-Encoding"))
                .contains("gzip");
        HttpResponse<String> head = portal.send("HEAD", PAGE + ".csv");
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH", "TRACE"})
    void nothingCanBeChanged(String method) throws Exception {
        assertThat(portal.send(method, PAGE).statusCode()).isIn(403, 405);
    }

    @Test
    void searchEnginesAndMonitorsFindTheirFiles() throws Exception {
        assertThat(portal.get("/robots.txt").body()).contains("Sitemap: " + portal.address("/sitemap.xml"));
        assertThat(Jsoup.parse(portal.get("/sitemap.xml").body(), "", org.jsoup.parser.Parser.xmlParser())
                        .select("loc")
                        .eachText())
                .contains(portal.address("/"), portal.address("/data/enrollment"))
                .doesNotContain(portal.address("/data/bus-riders"));
        assertThat(portal.get("/health").body()).isEqualTo("{\"status\":\"up\"}");
    }

    /** Follows every link of every page. */
    @Test
    void noPageSetsACookieOrNamesAnotherSite() throws Exception {
        Deque<String> ahead = new ArrayDeque<>(List.of("/", "/embed/enrollment", "/data/bus-riders", "/nothing"));
        Set<String> known = new HashSet<>(ahead);
        List<String> faults = new ArrayList<>();
        while (!ahead.isEmpty()) {
            String address = ahead.remove();
            HttpResponse<String> answer = portal.get(address);
            answer.headers().map().keySet().stream()
                    .filter(header -> header.toLowerCase(java.util.Locale.ROOT).startsWith("set-cookie"))
                    .forEach(header -> faults.add(address + " sets a cookie"));
            if (answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html")) {
                Document page = Jsoup.parse(answer.body(), portal.address(address));
                faults.addAll(faults(address, page));
                for (Element link : page.select("a[href], link[href]")) {
                    String target = link.absUrl("href").replaceFirst("#.*$", "");
                    if (target.startsWith(portal.address("/")) && known.add(portal.path(target))) {
                        ahead.add(portal.path(target));
                    }
                }
            }
        }
        assertThat(faults).isEmpty();
        assertThat(known)
                .contains("/about", "/left-out", "/data.json", PAGE + "/v/1.csv")
                .hasSizeGreaterThan(25);
    }

    private List<String> faults(String address, Document page) {
        List<String> faults = new ArrayList<>();
        if (!page.select("script, style, iframe, object, embed, form[method=post]")
                .isEmpty()) {
            faults.add(address + " has code, a frame or a form that sends something");
        }
        for (Element loaded : page.select("[src], link[rel~=icon|stylesheet], form[action]")) {
            for (String attribute : List.of("src", "href", "action")) {
                if (loaded.hasAttr(attribute) && !loaded.absUrl(attribute).startsWith(portal.address("/"))) {
                    faults.add(address + " loads " + loaded.attr(attribute));
                }
            }
        }
        // the license and the chart's source may be elsewhere: they are followed by people, not loaded
        page.select("a[rel~=noopener], link[rel=canonical]").remove();
        page.title(page.title().replaceFirst(" – Open data of .*", " – Hornbook"));
        PageLint.faults(page).stream()
                // pages of other sites have a frame around the chart
                .filter(fault -> !address.startsWith("/embed/") || !fault.startsWith("the title"))
                .forEach(fault -> faults.add(address + ": " + fault));
        return faults;
    }

    @Test
    void whatADistrictWritesIsShownAndNotRun() throws Exception {
        HttpResponse<String> page = portal.get("/data/enrollment?rows=grade");
        assertThat(page.body()).doesNotContain("<script").contains("&lt;script&gt;alert(1)&lt;/script&gt;");
    }

    @Test
    void aFloodIsTurnedAway() throws Exception {
        try (Reader small = Reader.of(PortalForTests.start(database, Map.of("hornbook.portal.concurrent", 0)))) {
            HttpResponse<String> answer = small.get("/");
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).contains("5");
        }
    }

    @Test
    void refusesARoleThatCanDoMore() {
        assertThatThrownBy(() -> PortalForTests.startAs(database, "postgres", "", Map.of()))
                .rootCause()
                .hasMessageContaining("can do more than read what is published");
    }
}
