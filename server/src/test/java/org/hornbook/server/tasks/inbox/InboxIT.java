package org.hornbook.server.tasks.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hornbook.server.directory.Account;
import org.hornbook.server.shared.Actor;
import org.hornbook.server.shared.Role;
import org.hornbook.server.support.HornbookIT;
import org.hornbook.server.support.People;
import org.hornbook.server.tasks.NewTask;
import org.hornbook.server.tasks.Tasks;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@HornbookIT
class InboxIT {

    @Autowired
    MockMvcTester pages;

    @Autowired
    People people;

    @Autowired
    Tasks tasks;

    @Test
    void groupsByUrgencyInWords() throws Exception {
        Account custodian = people.someone(Role.CUSTODIAN);
        raise(custodian, "Late one", tasks.today().minusDays(3));
        raise(custodian, "Soon one", tasks.today().plusDays(1));
        raise(custodian, "Far one", tasks.today().plusDays(60));
        Document page = page(custodian, "/tasks");
        assertThat(page.select("h1").text()).isEqualTo("Your tasks: 3");
        assertThat(page.select("h2").eachText()).startsWith("Overdue (1)", "This week (1)", "Later (1)");
        assertThat(page.text()).contains("3 days overdue", "due tomorrow", "due in 60 days");
        assertThat(page(custodian, "/tasks?q=soon").select("h1").text()).isEqualTo("Your tasks: 1");
    }

    @Test
    void onlyLeadsSeeEverybodysTasks() throws Exception {
        Account custodian = people.someone(Role.CUSTODIAN);
        String unique = "Thing " + UUID.randomUUID();
        raise(custodian, unique, tasks.today());
        assertThat(page(people.someone(Role.GOVERNANCE_LEAD), "/tasks?whose=all&q=" + unique)
                        .text())
                .contains(custodian.name());
        assertThat(page(people.someone(Role.STAFF), "/tasks?whose=all&q=" + unique)
                        .text())
                .doesNotContain(custodian.name());
    }

    @Test
    void narrowsByKindAndPartAndComesInPages() throws Exception {
        Account member = people.someone(Role.STAFF);
        for (int n = 0; n < 30; n++) {
            raise(member, "Row " + n, tasks.today().plusDays(n - 2));
        }
        Document first = page(member, "/tasks");
        assertThat(first.select("h1").text()).isEqualTo("Your tasks: 30");
        assertThat(first.select("h2").eachText()).startsWith("Overdue (2)", "This week (8)", "Later (20)");
        assertThat(first.select("tbody tr")).hasSize(25);
        assertThat(first.select("tbody th a").eachText().getFirst()).isEqualTo("Row 0");
        Document last = page(member, first.select("a.usa-pagination__next-page").attr("href"));
        assertThat(last.select("tbody tr")).hasSize(5);
        assertThat(page(member, "/tasks?show=overdue").select("tbody tr")).hasSize(2);
        assertThat(page(member, "/tasks?kind=test.other").text()).contains("No task matches.");
        assertThat(page(member, "/tasks?sort=title").select("tbody th a").eachText())
                .startsWith("Row 0")
                .containsSubsequence("Row 1", "Row 10", "Row 2");
        assertThat(page(member, "/tasks?page=999").select("tbody tr")).hasSize(5);
    }

    @Test
    void severalTickedTasksAreHandedOnAtOnce() throws Exception {
        Account member = people.someone(Role.STAFF);
        Account helper = people.someone(Role.STAFF);
        raise(member, "First thing", tasks.today());
        raise(member, "Two", tasks.today());
        List<String> ticked = page(member, "/tasks").select("input[name=task]").eachAttr("value");
        Document several = page(member, "/tasks/several?task=" + String.join("&task=", ticked));
        assertThat(several.select("h1").text()).isEqualTo("Hand on or snooze 2 tasks");
        assertThat(pages.post()
                        .uri("/tasks/hand-on")
                        .param("task", ticked.toArray(String[]::new))
                        .param("to", helper.id().toString())
                        .param("reason", "Knows it better")
                        .with(csrf())
                        .with(people.as(member)))
                .hasStatus3xxRedirection();
        assertThat(page(helper, "/tasks").select("h1").text()).isEqualTo("Your tasks: 2");
        String one = page(helper, "/tasks")
                .select("a[href^=/tasks/]:contains(First thing)")
                .attr("href");
        assertThat(page(helper, one).select(".hb-history").text())
                .contains("Given to " + helper.name(), "Reason: Knows it better", "Raised");
    }

    @Test
    void keepsWhatWasTypedWhenSomethingIsMissing() throws Exception {
        Account member = people.someone(Role.STAFF);
        raise(member, "First thing", tasks.today());
        String ticked = page(member, "/tasks").select("input[name=task]").attr("value");
        var answer = pages.post()
                .uri("/tasks/snooze")
                .param("task", ticked)
                .param("until", "tomorrow")
                .param("reason", "Waiting for an answer")
                .with(csrf())
                .with(people.as(member))
                .exchange();
        assertThat(answer).hasStatus(422);
        Document page = Jsoup.parse(answer.getResponse().getContentAsString());
        assertThat(page.title()).startsWith("Error: ");
        assertThat(page.select("#error-summary a[href=#snooze-until]").text()).contains("Choose a day after today");
        assertThat(page.select("#snooze-until").attr("value")).isEqualTo("tomorrow");
        assertThat(page.select("#snooze-reason").attr("value")).isEqualTo("Waiting for an answer");
    }

    @Test
    void theTasksOfOthersAreNotFound() throws Exception {
        Account member = people.someone(Role.STAFF);
        raise(member, "First thing", tasks.today());
        String address = page(member, "/tasks")
                .select("a[href^=/tasks/]:contains(First thing)")
                .attr("href");
        assertThat(pages.get().uri(address).with(people.asSomeone(Role.STAFF))).hasStatus(404);
        assertThat(pages.get().uri(address).with(people.asSomeone(Role.SUPERINTENDENT)))
                .hasStatusOk();
    }

    @Test
    void theExportIsHarmlessInASpreadsheet() throws Exception {
        Account member = people.someone(Role.STAFF);
        raise(member, "=HYPERLINK(1)", tasks.today());
        assertThat(pages.get().uri("/tasks.csv").with(people.as(member)))
                .hasStatusOk()
                .bodyText()
                .contains(",'=HYPERLINK(1),");
    }

    @Test
    void theCalendarAddressWorksWithoutSignInUntilItIsRenewed() throws Exception {
        Account custodian = people.someone(Role.CUSTODIAN);
        raise(custodian, "In the calendar", tasks.today());
        String first = newAddress(custodian);
        assertThat(pages.get().uri(first)).hasStatusOk().bodyText().contains("SUMMARY:In the calendar");
        String second = newAddress(custodian);
        assertThat(pages.get().uri(first)).hasStatus(404);
        assertThat(pages.get().uri(second)).hasStatusOk();
    }

    private String newAddress(Account account) throws Exception {
        var result = pages.post()
                .uri("/tasks/calendar")
                .with(csrf())
                .with(people.as(account))
                .exchange();
        String address = Jsoup.parse(result.getResponse().getContentAsString())
                .select("code")
                .text();
        return address.substring(address.indexOf("/calendar/"));
    }

    private void raise(Account account, String title, LocalDate due) {
        tasks.raise(
                Actor.system(),
                new NewTask(
                        "test.do",
                        "thing",
                        UUID.randomUUID().toString(),
                        title,
                        "",
                        "/catalog",
                        account.id(),
                        Role.CUSTODIAN,
                        due));
    }

    private Document page(Account account, String address) throws Exception {
        var result = pages.get().uri(address).with(people.as(account)).exchange();
        assertThat(result).hasStatusOk();
        return Jsoup.parse(result.getResponse().getContentAsString());
    }
}
