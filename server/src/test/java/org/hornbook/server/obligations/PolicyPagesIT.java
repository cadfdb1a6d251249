package org.hornbook.server.obligations;

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
    ClauseHistory history;

    @Autowired
    JdbcClient jdbc;

    @Test
    void showsEveryClauseAndSaysPlainlyWhatIsNotCovered() throws Exception {
        Document page = page("/policy");
        assertThat(page.select("tbody tr")).hasSize(48);
        assertThat(page.select("tr:contains(PLAN-1)").text()).contains("Not yet covered by a check");
        assertThat(page("/policy?state=NOT_COVERED").select("tbody tr").eachText())
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
    void keepsOneResultADay() {
        history.recordToday();
        history.recordToday();
        assertThat(history.of("STO-1", 10)).hasSize(1);
    }

    @Test
    void printsASummaryAndExports() throws Exception {
        assertThat(page("/policy/summary").select("h2").eachText()).containsExactly("At a glance", "Clause by clause");
        assertThat(pages.get().uri("/policy.csv").with(people.asSomeone(Role.STAFF)))
                .hasStatusOk()
                .bodyText()
                .contains("clause,title,state")
                .contains("STO-1");
    }

    @Test
    void answersScripts() {
        assertThat(pages.get().uri("/api/v1/clauses/REV-1").with(people.asSomeone(Role.STAFF)))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.clause.id")
                .isEqualTo("REV-1");
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
