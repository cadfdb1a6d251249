package org.hornbook.server.tasks.reminders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.hornbook.server.calendar.ClosedDays;
import org.hornbook.server.calendar.DistrictCalendar;
import org.hornbook.server.directory.Account;
import org.hornbook.server.shared.Actor;
import org.hornbook.server.shared.District;
import org.hornbook.server.shared.Role;
import org.hornbook.server.support.HornbookIT;
import org.hornbook.server.support.People;
import org.hornbook.server.tasks.NewTask;
import org.hornbook.server.tasks.Tasks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** In the week of Monday, November 24, 2031, whose Thursday and Friday are closed. */
@HornbookIT
class RemindersIT {

    private static final LocalDate MONDAY = LocalDate.parse("2031-11-24");

    @Autowired
    Reminders reminders;

    @Autowired
    Tasks tasks;

    @Autowired
    DistrictCalendar calendar;

    @Autowired
    ClosedDays closed;

    @Autowired
    District district;

    @Autowired
    ReminderSettings settings;

    @Autowired
    People people;

    @Autowired
    MockMvcTester pages;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void closeThanksgiving() {
        closed.close(
                Actor.system(), LocalDate.parse("2031-11-27"), LocalDate.parse("2031-11-28"), "Thanksgiving recess");
    }

    @Test
    void writesOneLetterADayWithWhatIsDue() {
        Account account = people.someone(Role.STAFF);
        raise(account, "Review the <b>classification</b>", MONDAY.minusDays(3));
        raise(account, "Answer next week", MONDAY.plusDays(6));
        assertThat(reminders.write(account, MONDAY)).isTrue();
        assertThat(reminders.write(account, MONDAY)).isFalse();
        assertThat(reminders.write(account, MONDAY.plusDays(1))).isTrue();
        assertThat(letters(account))
                .hasSize(2)
                .first()
                .asString()
                .contains(
                        "Overdue\n- Review the <b>classification</b> (due November 21, 2031)",
                        "Due soon\n- Answer next week",
                        "/tasks/reminders")
                .doesNotContain("a private reason");
    }

    @Test
    void writesNothingWhenNothingIsDue() {
        Account account = people.someone(Role.STAFF);
        raise(account, "Much later", MONDAY.plusDays(30));
        assertThat(reminders.write(account, MONDAY)).isFalse();
    }

    @Test
    void keepsToWhatPeopleChose() {
        Account account = people.someone(Role.STAFF);
        raise(account, "Much later", MONDAY.plusDays(30));
        choose(account, "WEEKLY");
        assertThat(reminders.write(account, MONDAY)).isTrue();
        assertThat(reminders.write(account, MONDAY.plusDays(1))).isFalse();
        choose(account, "NEVER");
        assertThat(reminders.write(account, MONDAY.plusDays(7))).isFalse();
        assertThat(pages.get().uri("/tasks/reminders").with(people.as(account)))
                .bodyText()
                .containsPattern("value=\"NEVER\" checked");
    }

    @Test
    void refusesARhythmThatIsNone() {
        assertThat(pages.post()
                        .uri("/tasks/reminders")
                        .param("rhythm", "HOURLY")
                        .with(csrf())
                        .with(people.asSomeone(Role.STAFF)))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** Hours of Eastern time, five behind UTC in November. */
    @ParameterizedTest
    @CsvSource({
        "2031-11-24T11:59:00Z, false",
        "2031-11-24T12:00:00Z, true",
        "2031-11-24T22:59:00Z, true",
        "2031-11-24T23:00:00Z, false",
        "2031-11-27T15:00:00Z, false",
        "2031-11-29T15:00:00Z, false"
    })
    void writesToPeopleInWorkingHoursOnly(Instant now, boolean time) {
        assertThat(new Reminders.ReminderDay(calendar, district, settings, Clock.fixed(now, ZoneOffset.UTC)).isTime())
                .isEqualTo(time);
    }

    private void choose(Account account, String rhythm) {
        assertThat(pages.post()
                        .uri("/tasks/reminders")
                        .param("rhythm", rhythm)
                        .with(csrf())
                        .with(people.as(account)))
                .hasStatus3xxRedirection();
    }

    private void raise(Account account, String title, LocalDate due) {
        tasks.raise(
                Actor.system(),
                new NewTask(
                        "test.reminder",
                        "thing",
                        UUID.randomUUID().toString(),
                        title,
                        "a private reason",
                        "/tasks",
                        account.id(),
                        Role.STAFF,
                        due));
    }

    private List<String> letters(Account account) {
        return jdbc.sql("select body from mail.letter where to_address = :to order by queued_at")
                .param("to", account.signInName())
                .query((row, n) -> row.getString("body"))
                .list();
    }
}
