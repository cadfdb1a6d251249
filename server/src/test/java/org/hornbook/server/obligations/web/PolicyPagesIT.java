package org.hornbook.server.obligations.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.LocalDate;
import org.hornbook.server.shared.Role;
import org.hornbook.server.support.HornbookIT;
import org.hornbook.server.support.People;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@HornbookIT
class PolicyPagesIT {

    @Autowired
    MockMvcTester pages;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    @Test
    void showsEveryClauseAndSaysPlainlyWhatIsNotCovered() throws Exception {
        Document page = page("/policy");
        assertThat(page.select(".hb-table--policy tbody tr")).hasSize(48);
        assertThat(page.select("tr:contains(PLAN-1)").text()).contains("Not yet covered by a check");
        assertThat(page("/policy?state=NOT_COVERED")
                        .select(".hb-table--policy tbody tr")
                        .eachText())
                .allMatch(row -> row.contains("Not yet covered by a check"));
    }

    @Test
    void anOverdueReviewIsMendedByRecordingOne() throws Exception {
        jdbc.sql("delete from obligations.review").update();
        assertThat(page("/policy/REV-1").text()).contains("Not met", "The review was due on");
        var lead = people.asSomeone(Role.GOVERNANCE_LEAD);
        assertThat(pages.post()
                        .uri("/policy/reviews")
                        .param(
                                "reviewedOn",
                                LocalDate.now(java.time.ZoneOffset.UTC)
                                        .minusDays(2)
                                        .toString())
                        .param("decision", "Kept as it is")
                        .with(csrf())
                        .with(lead))
                .hasStatus3xxRedirection();
        assertThat(page("/policy/REV-1").select("h1").text()).endsWith("Met");
    }

    @Test
    void aReviewThatCannotBeIsRefusedAndKeepsWhatWasTyped() throws Exception {
        var result = pages.post()
                .uri("/policy/reviews")
                .param("reviewedOn", "2999-01-01")
                .param("decision", "Revised")
                .with(csrf())
                .with(people.asSomeone(Role.SUPERINTENDENT))
                .exchange();
        assertThat(result).hasStatus(422);
        Document page = Jsoup.parse(result.getResponse().getContentAsString());
        assertThat(page.title()).startsWith("Error: ");
        assertThat(page.select("#error-summary a[href=#reviewedOn]").text()).contains("cannot be in the future");
        assertThat(page.select("#decision").attr("value")).isEqualTo("Revised");
    }

    @Test
    void whatMustBeMendedCanBeSearchedAndExported() throws Exception {
        jdbc.sql("delete from obligations.review").update();
        assertThat(page("/policy/REV-1").select("#to-mend").text()).isEqualTo("To mend: 1");
        assertThat(page("/policy/REV-1?q=WAS").select(".hb-lines a").eachText())
                .singleElement()
                .asString()
                .startsWith("The review was due on");
        assertThat(page("/policy/REV-1?q=zzz").text()).contains("Nothing matches.");
        assertThat(pages.get().uri("/policy/REV-1/to-mend.csv").with(people.asSomeone(Role.STAFF)))
                .hasStatusOk()
                .bodyText()
                .startsWith("what,page")
                .contains("The review was due on");
    }

    @Test
    void saysWhenItWasCheckedAndChecksAgainWhenAsked() throws Exception {
        assertThat(pages.post().uri("/policy/check").with(csrf()).with(people.asSomeone(Role.STAFF)))
                .hasStatus3xxRedirection();
        Document page = page("/policy");
        assertThat(page.select(".usa-intro").text()).contains("The oldest answer below is of");
        assertThat(page.select("#trend + p").text()).contains("met,", "without an answer");
        assertThat(page.select("svg.hb-chart rect")).isNotEmpty();
    }

    @Test
    void theHomePageListsWhatIsNotMetFromStoredAnswers() throws Exception {
        jdbc.sql("delete from obligations.review").update();
        page("/policy/REV-1");
        var home = pages.get()
                .uri("/")
                .with(people.asSomeone(Role.COMMITTEE_MEMBER))
                .exchange();
        assertThat(Jsoup.parse(home.getResponse().getContentAsString())
                        .select("a[href=/policy/REV-1]")
                        .text())
                .startsWith("REV-1");
    }

    @Test
    void printsASummaryAndExports() throws Exception {
        assertThat(page("/policy/summary").select("h2").eachText())
                .containsExactly("At a glance", "Over time", "Clause by clause");
        assertThat(pages.get().uri("/policy.csv").with(people.asSomeone(Role.STAFF)))
                .hasStatusOk()
                .bodyText()
                .contains("clause,title,state,to mend,evidence,computed at")
                .contains("STO-1");
    }

    @Test
    void answersScripts() {
        assertThat(pages.get().uri("/api/v1/clauses/REV-1").with(people.asSomeone(Role.STAFF)))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.clause.id")
                .isEqualTo("REV-1");
        assertThat(pages.get().uri("/api/v1/clauses").with(people.asSomeone(Role.STAFF)))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.clauses.length()")
                .isEqualTo(48);
    }

    @Test
    void unknownClausesAreNotFound() {
        assertThat(pages.get().uri("/policy/NO-1").with(people.asSomeone(Role.STAFF)))
                .hasStatus(404);
    }

    private Document page(String address) throws Exception {
        var result = pages.get().uri(address).with(people.asSomeone(Role.STAFF)).exchange();
        assertThat(result).hasStatusOk();
        return Jsoup.parse(result.getResponse().getContentAsString());
    }
}
