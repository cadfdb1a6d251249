package org.hornbook.server.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.LocalDate;
import java.util.UUID;
import org.hornbook.server.directory.Account;
import org.hornbook.server.shared.Actor;
import org.hornbook.server.shared.Role;
import org.hornbook.server.support.HornbookIT;
import org.hornbook.server.support.People;
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
