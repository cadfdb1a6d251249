package org.hornbook.server.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.hornbook.server.directory.Account;
import org.hornbook.server.directory.Secret;
import org.hornbook.server.directory.roster.AccountTies;
import org.hornbook.server.directory.roster.RestrictionKind;
import org.hornbook.server.directory.roster.Restrictions;
import org.hornbook.server.directory.roster.Restrictions.NewRestriction;
import org.hornbook.server.directory.roster.RosterForTests;
import org.hornbook.server.directory.roster.RosterForTests.SmallClass;
import org.hornbook.server.directory.roster.Rosters;
import org.hornbook.server.journal.JournalQuery;
import org.hornbook.server.journal.JournalReading;
import org.hornbook.server.obligations.ClauseResult;
import org.hornbook.server.shared.Actor;
import org.hornbook.server.shared.Role;
import org.hornbook.server.support.HornbookIT;
import org.hornbook.server.support.PageLint;
import org.hornbook.server.support.People;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@HornbookIT
class RequestsIT {

    private static final Pattern LINK = Pattern.compile("(/records/[a-z]+/[a-z0-9]+)");
    private static final Pattern CODE = Pattern.compile("Your code is (\\d{6})");

    @Autowired
    MockMvcTester pages;

    @Autowired
    People people;

    @Autowired
    RosterForTests rosterForTests;

    @Autowired
    Rosters rosters;

    @Autowired
    Restrictions restrictions;

    @Autowired
    Requests requests;

    @Autowired
    AccountTies ties;

    @Autowired
    FindingsStore findings;

    @Autowired
    Releases releases;

    @Autowired
    OwnRecordsAreGivenInTime check;

    @Autowired
    JournalReading journal;

    @Autowired
    JdbcClient jdbc;

    private RequestPostProcessor officer() {
        return people.asSomeone(Role.RECORDS_OFFICER);
    }

    private static RequestPostProcessor machine() {
        String machine = UUID.randomUUID().toString();
        return request -> {
            request.setRemoteAddr(machine);
            return request;
        };
    }

    private MvcTestResult post(String address, RequestPostProcessor who, String... params) {
        var request = pages.post().uri(address).with(csrf()).with(who);
        for (int i = 0; i < params.length; i += 2) {
            request = request.param(params[i], params[i + 1]);
        }
        return request.exchange();
    }

    private Document page(String address, RequestPostProcessor who) throws Exception {
        MvcTestResult result = pages.get().uri(address).with(who).exchange();
        assertThat(result).hasStatusOk();
        Document page = Jsoup.parse(result.getResponse().getContentAsString());
        assertThat(PageLint.faults(page)).as(address).isEmpty();
        return page;
    }

    private MvcTestResult send(String email, String about) {
        return post(
                "/records/ask",
                machine(),
                "page",
                "CHECK",
                "relation",
                "PARENT",
                "aboutName",
                about,
                "aboutBirth",
                "2017-03-04",
                "name",
                "Pat Pupil",
                "email",
                email);
    }

    private String letter(String to, String about) {
        return jdbc.sql(
                        "select body from mail.letter where to_address = :to and about = :about order by queued_at desc limit 1")
                .param("to", to)
                .param("about", about)
                .query((row, n) -> row.getString("body"))
                .single();
    }

    private static String found(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        assertThat(matcher.find()).as(text).isTrue();
        return matcher.group(1);
    }

    /** Asks and confirms; gives the address of the progress page. */
    private String received(SmallClass small) {
        assertThat(send(small.parentEmail(), "Stu Pupil" + small.tag())).hasStatus3xxRedirection();
        String link = found(LINK, letter(small.parentEmail(), "requests.verify"));
        return String.valueOf(post(link, machine()).getResponse().getRedirectedUrl());
    }

    private OwnRequest of(String progress) {
        return requests.followed(new Secret(progress.substring(progress.lastIndexOf('/') + 1)));
    }

    private MvcTestResult verify(OwnRequest request, SmallClass small) {
        return post(
                "/requests/" + request.id() + "/verify",
                officer(),
                "version",
                String.valueOf(request.version()),
                "subject",
                small.student().toString(),
                "requester",
                small.parent().toString(),
                "how",
                "Known to the school");
    }

    private OwnRequest collected(RequestId id) throws InterruptedException {
        Instant end = Instant.now().plus(Duration.ofSeconds(60));
        while (requests.require(id).state() == RequestState.SEARCHING
                && Instant.now().isBefore(end)) {
            Thread.sleep(100);
        }
        OwnRequest request = requests.require(id);
        assertThat(request.state()).isEqualTo(RequestState.COLLECTING);
        return request;
    }

    private OwnRequest step(OwnRequest request, String step) {
        assertThat(post(
                        "/requests/" + request.id() + "/" + step,
                        officer(),
                        "version",
                        String.valueOf(request.version())))
                .hasStatus3xxRedirection();
        return requests.require(request.id());
    }

    private static List<String> entries(byte[] zip) throws IOException {
        List<String> names = new ArrayList<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        return names;
    }

    private static String content(byte[] zip, String name) throws IOException {
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    return new String(in.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }
        throw new AssertionError("no " + name);
    }

    @Test
    void aParentAsksIsVerifiedAndFetchesTheRecordsOnce() throws Exception {
        SmallClass small = rosterForTests.smallClass();
        String progress = received(small);
        OwnRequest request = of(progress);
        assertThat(request.state()).isEqualTo(RequestState.RECEIVED);
        assertThat(request.due())
                .isBetween(rosters.today().plusDays(5), rosters.today().plusDays(10));
        page(progress, machine());
        Document officers = page("/requests/" + request.id(), officer());
        assertThat(officers.text()).contains("Choose Stu Pupil" + small.tag());
        Document chosen = page("/requests/" + request.id() + "?subject=" + small.student(), officer());
        assertThat(chosen.select("input[name=requester][checked]").attr("value"))
                .as("whose address is in the roster")
                .isEqualTo(small.parent().toString());
        assertThat(verify(request, small)).hasStatus3xxRedirection();
        OwnRequest ready = step(collected(request.id()), "assemble");
        page("/requests/" + request.id(), officer());
        assertThat(ready.state()).isEqualTo(RequestState.READY);
        assertThat(step(ready, "release").state()).isEqualTo(RequestState.RELEASED);
        String link = found(LINK, letter(small.parentEmail(), "requests.released"));
        page(link, machine());
        assertThat(post(link, machine(), "code", "000000"))
                .as("no code was sent yet")
                .hasStatus(422);
        post(link + "/code", machine());
        String code = found(CODE, letter(small.parentEmail(), "requests.code"));
        assertThat(post(link, machine(), "code", code.equals("123456") ? "654321" : "123456"))
                .hasStatus(422);
        MvcTestResult fetched = post(link, machine(), "code", code);
        assertThat(fetched).hasStatusOk();
        byte[] zip = fetched.getResponse().getContentAsByteArray();
        assertThat(entries(zip)).contains("records.html", "records.pdf", "records.json");
        assertThat(content(zip, "records.html")).contains("Records of Stu Pupil" + small.tag());
        assertThat(post(link, machine(), "code", code)).as("a link opens once").hasStatus(404);
        assertThat(jdbc.sql("select count(*) from requests.package where request_id = :id")
                        .param("id", request.id().value())
                        .query(Integer.class)
                        .single())
                .as("what was fetched is not kept")
                .isZero();
        assertThat(journal.find(
                        JournalQuery.ofSubject("own-request", request.id().toString()), 50))
                .extracting(entry -> entry.act())
                .contains(
                        "requests.received",
                        "requests.verified",
                        "requests.assembled",
                        "requests.released",
                        "requests.fetched");
    }

    @Test
    void aLinkThatProvesAnAddressWorksOnceAndACodeIsTriedFiveTimes() throws Exception {
        SmallClass small = rosterForTests.smallClass();
        send(small.parentEmail(), "Stu");
        String link = found(LINK, letter(small.parentEmail(), "requests.verify"));
        page(link, machine());
        String progress = String.valueOf(post(link, machine()).getResponse().getRedirectedUrl());
        assertThat(post(link, machine())).hasStatus(404);
        assertThat(pages.get().uri("/records/progress/wrong").exchange()).hasStatus(404);
        OwnRequest request = of(progress);
        verify(request, small);
        step(step(collected(request.id()), "assemble"), "release");
        String open = found(LINK, letter(small.parentEmail(), "requests.released"));
        post(open + "/code", machine());
        String code = found(CODE, letter(small.parentEmail(), "requests.code"));
        for (int i = 0; i < 5; i++) {
            post(open, machine(), "code", "x");
        }
        assertThat(post(open, machine(), "code", code)).as("too many tries").hasStatus(422);
        post(open + "/code", machine());
        jdbc.sql("update requests.secret set expires_at = now() - interval '1 minute' where request_id = :id")
                .param("id", request.id().value())
                .update();
        assertThat(post(open, machine(), "code", found(CODE, letter(small.parentEmail(), "requests.code"))))
                .as("the link ended")
                .hasStatus(404);
    }

    @Test
    void theFormSaysTheSameWhetherAStudentExists() throws Exception {
        String email = "nobody-" + UUID.randomUUID() + "@example.org";
        MvcTestResult unknown = send(email, "No Such Child");
        MvcTestResult known = send("somebody-" + UUID.randomUUID() + "@example.org", "Stu Pupil");
        assertThat(unknown.getResponse().getRedirectedUrl())
                .isEqualTo(known.getResponse().getRedirectedUrl());
        assertThat(letter(email, "requests.verify")).doesNotContain("No Such Child");
        page("/records", machine());
        page("/records/ask", machine());
        page("/records/sent", machine());
        MvcTestResult wrong = post("/records/ask", machine(), "page", "YOU", "relation", "STAFF", "email", "x");
        assertThat(wrong).hasStatus(422);
        Document form = Jsoup.parse(wrong.getResponse().getContentAsString());
        assertThat(PageLint.faults(form)).isEmpty();
        assertThat(form.select("#error-summary a")).hasSize(2);
    }

    @Test
    void whoSendsTooManyIsToldToWait() {
        String email = "many-" + UUID.randomUUID() + "@example.org";
        for (int i = 0; i < 10; i++) {
            assertThat(send(email, "Stu")).hasStatus3xxRedirection();
        }
        assertThat(send(email, "Stu")).hasStatus(429);
    }

    @Test
    void aCourtsBarStopsARequestWithTheReason() {
        SmallClass small = rosterForTests.smallClass();
        restrictions.enter(
                Actor.system(),
                new NewRestriction(
                        small.student(),
                        small.parent(),
                        RestrictionKind.PROTECTIVE_ORDER,
                        "Order",
                        LocalDate.of(2026, 1, 1),
                        null));
        OwnRequest request = of(received(small));
        MvcTestResult refused = verify(request, small);
        assertThat(String.valueOf(refused.getMvcResult().getFlashMap().get("flash")))
                .contains("no right", "23.07(5)(a)");
        assertThat(requests.require(request.id()).state()).isEqualTo(RequestState.RECEIVED);
        post(
                "/requests/" + request.id() + "/refuse",
                officer(),
                "version",
                String.valueOf(request.version()),
                "why",
                "We cannot give access to these records.");
        assertThat(requests.require(request.id()).state()).isEqualTo(RequestState.REFUSED);
        assertThat(letter(small.parentEmail(), "requests.refused")).contains("We cannot give access");
    }

    @Test
    void aParentWithoutPhysicalCustodyWaitsForTheNotice() {
        SmallClass small = rosterForTests.smallClass();
        restrictions.enter(
                Actor.system(),
                new NewRestriction(
                        small.student(),
                        small.parent(),
                        RestrictionKind.NO_PHYSICAL_CUSTODY,
                        "Judgment",
                        LocalDate.of(2026, 1, 1),
                        null));
        OwnRequest request = of(received(small));
        assertThat(String.valueOf(
                        verify(request, small).getMvcResult().getFlashMap().get("flash")))
                .contains("certified");
        String notice = "/requests/" + request.id() + "/notice";
        post(
                notice,
                officer(),
                "version",
                String.valueOf(request.version()),
                "day",
                rosters.today().toString());
        OwnRequest waiting = requests.require(request.id());
        assertThat(waiting.state()).isEqualTo(RequestState.NOTICE);
        assertThat(waiting.due()).isAfter(rosters.today().plusDays(21));
        assertThat(String.valueOf(
                        verify(waiting, small).getMvcResult().getFlashMap().get("flash")))
                .contains("23.07(5)(d)");
        jdbc.sql("update requests.request set notice_on = notice_on - 21 where id = :id")
                .param("id", request.id().value())
                .update();
        verify(waiting, small);
        assertThat(requests.require(request.id()).subject()).isEqualTo(small.student());
    }

    @Test
    void aRefusedChangeIsHeardAndItsStatementTravelsWithLaterPackages() throws Exception {
        SmallClass small = rosterForTests.smallClass();
        String progress = received(small);
        OwnRequest request = of(progress);
        verify(request, small);
        step(step(collected(request.id()), "assemble"), "release");
        post(progress + "/change", machine(), "what", "The grade of May", "wanted", "B instead of C");
        String officers = page("/requests/" + request.id(), officer())
                .select("a[href^=/requests/amendments/]")
                .attr("href");
        page(officers, officer());
        post(officers, officer(), "version", "0", "decision", "REFUSED", "reasons", "The test was counted rightly.");
        Document refused = page(progress, machine());
        assertThat(refused.text()).contains("The test was counted rightly.");
        assertThat(post(refused.select("form[action$=/hearing]").attr("action"), machine()))
                .hasStatus3xxRedirection();
        post(officers, officer(), "version", "2", "decision", "UPHELD", "reasons", "Heard on December 1.");
        Document upheld = page(progress, machine());
        String statement = upheld.select("form[action$=/statement]").attr("action");
        post(statement, machine(), "statement", "We still think that a page was lost.");
        String later = received(small);
        OwnRequest second = of(later);
        verify(second, small);
        OwnRequest ready = step(collected(second.id()), "assemble");
        byte[] zip = post("/requests/" + ready.id() + "/package", officer())
                .getResponse()
                .getContentAsByteArray();
        assertThat(content(zip, "records.html")).contains("We still think that a page was lost.");
        assertThat(content(zip, "records.json")).contains("We still think that a page was lost.");
    }

    @Test
    void aMemberOfStaffAsksWhileSignedIn() throws Exception {
        SmallClass small = rosterForTests.smallClass();
        Account account = people.someone(Role.STAFF);
        assertThat(post("/requests/own", people.as(account)))
                .as("nobody of the roster")
                .hasStatus(409);
        ties.tie(Actor.system(), account.id(), Optional.of(small.teacher()));
        page("/requests/own", people.as(account));
        assertThat(post("/requests/own", people.as(account))).hasStatus3xxRedirection();
        OwnRequest request = of(found(LINK, letter(account.signInName(), "requests.received")));
        assertThat(request.subject()).isEqualTo(small.teacher());
        collected(request.id());
    }

    @Test
    void aRequestPastItsLastDayIsCounted() {
        SmallClass small = rosterForTests.smallClass();
        MvcTestResult entered = post(
                "/requests",
                officer(),
                "relation",
                "PARENT",
                "name",
                "Pat Pupil",
                "email",
                small.parentEmail(),
                "aboutName",
                "Stu Pupil",
                "aboutBirth",
                "2017-03-04",
                "receivedOn",
                rosters.today().minusDays(30).toString());
        String address = String.valueOf(entered.getResponse().getRedirectedUrl());
        assertThat(check.evaluate())
                .isInstanceOfSatisfying(
                        ClauseResult.NotMet.class,
                        result -> assertThat(result.offenders())
                                .anyMatch(offender -> offender.href().equals(address)));
        post(address + "/refuse", officer(), "version", "0", "why", "Withdrawn by telephone.");
        assertThat(requests.overdue())
                .noneMatch(one -> address.endsWith(one.id().toString()));
        assertThat(post("/requests", officer(), "relation", "PARENT")).hasStatus(422);
    }

    @Test
    void whatIsAboutOthersIsLeftOutAndWhatNobodyFetchedIsThrownAway() throws Exception {
        SmallClass small = rosterForTests.smallClass();
        OwnRequest request = of(received(small));
        verify(request, small);
        OwnRequest collecting = collected(request.id());
        findings.replaceParts(
                request.id(),
                List.of(new FoundPart(
                        "Clinic",
                        "visit",
                        "",
                        List.of("day", "note"),
                        List.of(List.of("2026-10-01", "Was with Jan Other"), List.of("2026-10-02", "=1+1")),
                        "",
                        "note")));
        String address = "/requests/" + request.id();
        assertThat(page(address, officer()).text()).contains("Read before release, it may name others: note");
        assertThat(content(assembled(collecting), "tables/001.csv")).contains("Jan Other", "'=1+1");
        post(
                address + "/leave-out",
                officer(),
                "version",
                String.valueOf(requests.require(request.id()).version()),
                "part",
                "0",
                "column",
                "note",
                "reason",
                "It names another student.");
        byte[] zip = assembled(requests.require(request.id()));
        assertThat(content(zip, "records.html"))
                .contains("It names another student.")
                .doesNotContain("Jan Other");
        assertThat(content(zip, "records.json") + content(zip, "tables/001.csv"))
                .doesNotContain("Jan Other");
        step(requests.require(request.id()), "release");
        releases.forgetEnded();
        assertThat(findings.findPackage(request.id())).as("its link is open").isPresent();
        jdbc.sql("update requests.secret set expires_at = now() - interval '1 minute' where request_id = :id")
                .param("id", request.id().value())
                .update();
        releases.forgetEnded();
        assertThat(findings.findPackage(request.id())).isEmpty();
        assertThat(findings.parts(request.id())).isEmpty();
        step(requests.require(request.id()), "again");
        collected(request.id());
    }

    private byte[] assembled(OwnRequest request) {
        step(request, "assemble");
        return post("/requests/" + request.id() + "/package", officer())
                .getResponse()
                .getContentAsByteArray();
    }

    @Test
    void theListAndTheFormAreSound() throws Exception {
        received(rosterForTests.smallClass());
        page("/requests", officer());
        page("/requests?all=true", officer());
        page("/requests/new", officer());
    }
}
