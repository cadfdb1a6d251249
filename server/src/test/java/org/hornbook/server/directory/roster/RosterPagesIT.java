package org.hornbook.server.directory.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.hornbook.server.directory.roster.PersonMatch.Decision;
import org.hornbook.server.directory.roster.RosterForTests.SmallClass;
import org.hornbook.server.journal.JournalQuery;
import org.hornbook.server.journal.JournalReading;
import org.hornbook.server.shared.Actor;
import org.hornbook.server.shared.Role;
import org.hornbook.server.support.HornbookIT;
import org.hornbook.server.support.PageLint;
import org.hornbook.server.support.People;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@HornbookIT
class RosterPagesIT {

    @Autowired
    MockMvcTester pages;

    @Autowired
    People people;

    @Autowired
    RosterForTests rosterForTests;

    @Autowired
    Rosters rosters;

    @Autowired
    Duplicates duplicates;

    @Autowired
    RosterImports imports;

    @Autowired
    JournalReading journal;

    private Document page(String address, Role role) throws Exception {
        MvcTestResult result =
                pages.get().uri(address).with(people.asSomeone(role)).exchange();
        assertThat(result).hasStatusOk();
        Document page = Jsoup.parse(result.getResponse().getContentAsString());
        assertThat(PageLint.faults(page)).as(address).isEmpty();
        return page;
    }

    private MvcTestResult post(String address, Role role, String... params) {
        var request = pages.post().uri(address).with(csrf()).with(people.asSomeone(role));
        for (int i = 0; i < params.length; i += 2) {
            request = request.param(params[i], params[i + 1]);
        }
        return request.exchange();
    }

    @Test
    void aPersonIsFoundAndTheRightsOverTheRecordAreShownWithTheReason() throws Exception {
        SmallClass small = rosterForTests.smallClass();
        Document list = page("/roster/people?q=pupil" + small.tag(), Role.RECORDS_OFFICER);
        assertThat(list.select("h1").text()).isEqualTo("2 people of the roster");
        Document person = page("/roster/people/" + small.student(), Role.RECORDS_OFFICER);
        assertThat(person.text())
                .contains(
                        "Pat Pupil" + small.tag() + " (parent)",
                        "All rights",
                        "603 CMR 23.02",
                        "the parents hold the rights");
        page("/roster", Role.ADMINISTRATOR);
        page("/roster/people/" + small.teacher(), Role.ADMINISTRATOR);
    }

    @Test
    void aCourtsPaperBarsAtOnceAndEndsWithAReason() throws Exception {
        SmallClass small = rosterForTests.smallClass();
        String restrict = "/roster/people/" + small.student() + "/restrict";
        page(restrict, Role.RECORDS_OFFICER);
        assertThat(post(restrict, Role.RECORDS_OFFICER, "person", "", "kind", "", "document", "", "from", "x"))
                .hasStatus(422);
        assertThat(post(
                        restrict,
                        Role.RECORDS_OFFICER,
                        "person",
                        small.parent().toString(),
                        "kind",
                        "LIMITED_BY_STUDENT",
                        "document",
                        "a letter",
                        "from",
                        "2026-01-01"))
                .as("a child cannot limit a parent")
                .hasStatus(422);
        assertThat(post(
                        restrict,
                        Role.RECORDS_OFFICER,
                        "person",
                        small.parent().toString(),
                        "kind",
                        "PROTECTIVE_ORDER",
                        "document",
                        "Order of 2026-01-05, principal's file",
                        "from",
                        "2026-01-05"))
                .hasStatus3xxRedirection();
        assertThat(rosters.rightsOver(small.student(), rosters.today()).extentFor(small.parent()))
                .isEqualTo(RightsExtent.NONE);
        Document person = page("/roster/people/" + small.student(), Role.RECORDS_OFFICER);
        String end = person.select("a[href*=/restrictions/]").attr("href");
        page(end, Role.RECORDS_OFFICER);
        assertThat(post(end, Role.RECORDS_OFFICER, "reason", "", "version", "0"))
                .hasStatus(422);
        assertThat(post(end, Role.RECORDS_OFFICER, "reason", "Vacated on 2026-11-01", "version", "0"))
                .hasStatus3xxRedirection();
        assertThat(rosters.rightsOver(small.student(), rosters.today()).extentFor(small.parent()))
                .isEqualTo(RightsExtent.ALL);
        assertThat(journal.find(JournalQuery.ofSubject("person", small.student().toString()), 10))
                .extracting(entry -> entry.act())
                .contains("directory.restriction.entered", "directory.restriction.ended");
    }

    @Test
    void aWishAboutDirectoryInformationIsKeptAndWithdrawn() throws Exception {
        SmallClass small = rosterForTests.smallClass();
        String address = "/roster/people/" + small.student();
        post(address + "/opt-out", Role.RECORDS_OFFICER, "askedBy", "The parent, by letter");
        Document person = page(address, Role.RECORDS_OFFICER);
        assertThat(person.text()).contains("is not disclosed (34 CFR 99.37)");
        String withdraw = person.select("form[action*=/withdraw]").attr("action");
        assertThat(post(withdraw, Role.RECORDS_OFFICER)).hasStatus3xxRedirection();
        assertThat(page(address, Role.RECORDS_OFFICER).text()).contains("(withdrawn)");
    }

    @Test
    void aDoubleEntryIsFoundMergedAndPartedAgain() throws Exception {
        SmallClass small = rosterForTests.smallClass();
        String tag = small.tag();
        imports.importArchive(
                Actor.system(),
                new RosterImports.Origin("api", tag),
                new TestBundle()
                        .delta(
                                "users",
                                "z" + tag + ",active,2026-11-24T06:00:00Z,true,z" + tag + ",,STU,Pupil" + tag + ",,Z"
                                        + tag + ",,p" + tag + ",04,")
                        .delta(
                                "roles",
                                "rz" + tag + ",active,2026-11-24T06:00:00Z,z" + tag + ",primary,student,,,o" + tag)
                        .zip(),
                RosterImports.Removals.GUARDED);
        PersonId second =
                rosters.withNumber(NumberKind.LOCAL_STUDENT, "Z" + tag).orElseThrow();
        page("/roster/duplicates", Role.RECORDS_OFFICER);
        assertThat(duplicates.possible())
                .anyMatch(pair -> pair.because().contains("same family")
                        && List.of(pair.first().id(), pair.second().id())
                                .containsAll(List.of(small.student(), second)));
        post(
                "/roster/duplicates",
                Role.RECORDS_OFFICER,
                "first",
                small.student().toString(),
                "second",
                second.toString(),
                "decision",
                "MERGED");
        assertThat(rosters.require(second).id()).isEqualTo(small.student());
        assertThat(rosters.require(small.student()).numbers(NumberKind.LOCAL_STUDENT))
                .containsExactlyInAnyOrder("N" + tag, "Z" + tag);
        PersonMatch match = duplicates.decided(100).stream()
                .map(Duplicates.Decided::match)
                .filter(one -> one.second().equals(second))
                .findFirst()
                .orElseThrow();
        assertThat(match.decision()).isEqualTo(Decision.MERGED);
        post("/roster/duplicates/" + match.id() + "/undo", Role.RECORDS_OFFICER);
        assertThat(rosters.require(second).id()).isEqualTo(second);
        assertThat(rosters.require(small.student()).numbers(NumberKind.LOCAL_STUDENT))
                .containsExactly("N" + tag);
    }

    @Test
    void anUploadIsCheckedShownAndImported() throws Exception {
        SmallClass small = rosterForTests.smallClass();
        var administrator = people.someone(Role.ADMINISTRATOR);
        byte[] delta = new TestBundle()
                .delta(
                        "users",
                        "s" + small.tag() + ",active,2026-11-24T06:00:00Z,true,s,,Stuart,Pupil" + small.tag() + ",,N"
                                + small.tag() + ",,p" + small.tag() + ",04,o" + small.tag())
                .zip();
        MvcTestResult checked = pages.post()
                .uri("/roster/upload")
                .multipart()
                .file(new MockMultipartFile("bundle", "r.zip", "application/zip", delta))
                .with(csrf())
                .with(people.as(administrator))
                .exchange();
        String address = String.valueOf(checked.getResponse().getRedirectedUrl());
        MvcTestResult preview =
                pages.get().uri(address).with(people.as(administrator)).exchange();
        Document shown = Jsoup.parse(preview.getResponse().getContentAsString());
        assertThat(PageLint.faults(shown)).isEmpty();
        assertThat(shown.select("tbody tr").text()).isEqualTo("users.csv 0 1 0 0");
        assertThat(rosters.require(small.student()).givenName()).isEqualTo("Stu");
        assertThat(pages.get()
                        .uri(address)
                        .with(people.asSomeone(Role.ADMINISTRATOR))
                        .exchange())
                .as("another's upload")
                .hasStatus(404);
        pages.post().uri(address).with(csrf()).with(people.as(administrator)).exchange();
        assertThat(rosters.require(small.student()).givenName()).isEqualTo("Stuart");
        MvcTestResult faulty = pages.post()
                .uri("/roster/upload")
                .multipart()
                .file(new MockMultipartFile(
                        "bundle", "r.zip", "application/zip", "no archive".getBytes(StandardCharsets.UTF_8)))
                .with(csrf())
                .with(people.as(administrator))
                .exchange();
        assertThat(faulty).hasStatus(422);
        assertThat(PageLint.faults(Jsoup.parse(faulty.getResponse().getContentAsString())))
                .isEmpty();
    }

    @Test
    void aProgramImportsAndReadsFaultsAsData() {
        SmallClass small = rosterForTests.smallClass();
        byte[] faulty = new TestBundle()
                .delta(
                        "roles",
                        "rs" + small.tag() + ",active,2026-11-24T06:00:00Z,nobody,primary,student,,,o" + small.tag())
                .zip();
        MvcTestResult refused = pages.post()
                .uri("/api/v1/rosters")
                .contentType("application/zip")
                .content(faulty)
                .with(csrf())
                .with(people.asSomeone(Role.ADMINISTRATOR))
                .exchange();
        assertThat(refused).hasStatus(422);
        assertThat(refused).bodyJson().extractingPath("$.problems[0].column").isEqualTo("userSourcedId");
        byte[] same = new TestBundle()
                .delta("orgs", "o" + small.tag() + ",active,2026-11-24T06:00:00Z,School " + small.tag() + ",school,,")
                .zip();
        assertThat(pages.post()
                        .uri("/api/v1/rosters")
                        .contentType("application/zip")
                        .content(same)
                        .with(csrf())
                        .with(people.asSomeone(Role.ADMINISTRATOR))
                        .exchange())
                .bodyJson()
                .extractingPath("$.outcome")
                .isEqualTo("unchanged");
    }

    @Test
    void anAccountIsTiedByHandWhenTheAddressDiffers() throws Exception {
        SmallClass small = rosterForTests.smallClass();
        var account = people.someone(Role.STAFF);
        assertThat(rosters.ofAccount(account.id().value())).isEmpty();
        String address = "/roster/people/" + small.teacher();
        post(address + "/account", Role.ADMINISTRATOR, "signInName", account.signInName());
        assertThat(rosters.ofAccount(account.id().value())).contains(small.teacher());
        assertThat(page(address, Role.ADMINISTRATOR).text()).contains(account.signInName());
        post(address + "/account/" + account.id() + "/untie", Role.ADMINISTRATOR);
        assertThat(rosters.ofAccount(account.id().value())).isEmpty();
    }
}
