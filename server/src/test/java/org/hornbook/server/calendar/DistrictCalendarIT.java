package org.hornbook.server.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.hornbook.server.shared.AccountId;
import org.hornbook.server.shared.Actor;
import org.hornbook.server.shared.Problem;
import org.hornbook.server.shared.Role;
import org.hornbook.server.support.HornbookIT;
import org.hornbook.server.support.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Around Thanksgiving 2031, which no other test uses: November 27, a Thursday, and the Friday after it. */
@HornbookIT
class DistrictCalendarIT {

    private static final SchoolYear YEAR = new SchoolYear(2031);

    @Autowired
    DistrictCalendar calendar;

    @Autowired
    ClosedDays closed;

    @Autowired
    MockMvcTester pages;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void closeThanksgiving() {
        jdbc.sql("delete from calendar.closed_day where day between '2031-07-01' and '2032-06-30'")
                .update();
        closed.close(Actor.system(), day("2031-11-27"), day("2031-11-28"), "Thanksgiving recess");
    }

    @ParameterizedTest
    @CsvSource({
        "2031-11-24, 1, 2031-11-25",
        "2031-11-25, 2, 2031-12-01",
        "2031-11-26, 1, 2031-12-01",
        "2031-11-27, 0, 2031-12-01",
        "2031-11-26, 0, 2031-11-26",
        "2031-11-22, 5, 2031-12-02"
    })
    void countsWorkingDays(LocalDate from, int days, LocalDate expected) {
        assertThat(calendar.plusWorkingDays(from, days)).isEqualTo(expected);
    }

    @Test
    void whatIsDueOnAClosedDayIsDueBeforeIt() {
        assertThat(calendar.lastOpenUpTo(day("2031-11-30"))).isEqualTo(day("2031-11-26"));
        assertThat(calendar.nextOpen(day("2031-11-27"))).isEqualTo(day("2031-12-01"));
    }

    @Test
    void addsTheLegalHolidaysOnceAndSaysHowMany() {
        assertThat(closed.closeLegalHolidays(Actor.system(), YEAR)).isEqualTo(11);
        assertThat(closed.closeLegalHolidays(Actor.system(), YEAR)).isZero();
        assertThat(calendar.closedDays(YEAR)).hasSize(13);
    }

    @Test
    void onlyThoseWhoKeepTheCalendarChangeIt() {
        Actor staff = new Actor(new AccountId(UUID.randomUUID()), "Somebody", Set.of(Role.STAFF));
        assertThatThrownBy(() -> closed.open(staff, day("2031-11-27"))).isInstanceOf(Problem.class);
    }

    @Test
    void showsAndChangesThePages() {
        assertThat(pages.get().uri("/district-calendar?year=2031").with(people.asSomeone(Role.STAFF)))
                .bodyText()
                .contains("2 closed days in 2031–32", "Thanksgiving recess")
                .doesNotContain("Remove");
        assertThat(post("/district-calendar?first=2031-12-24&last=2032-01-02&name=<b>Winter</b>"))
                .hasStatus3xxRedirection();
        assertThat(calendar.closedDays(YEAR)).hasSize(10);
        assertThat(pages.get().uri("/district-calendar?year=2031").with(people.asSomeone(Role.GOVERNANCE_LEAD)))
                .bodyText()
                .contains("&lt;b&gt;Winter&lt;/b&gt;", "Remove");
        assertThat(post("/district-calendar/2031-12-24/open")).hasStatus3xxRedirection();
        assertThat(post("/district-calendar/2031-12-24/open")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "first=tomorrow&name=x | Enter the first day",
                "first=2031-12-24&last=2031-12-01&name=x | must not be before",
                "first=2031-12-24&last=2099-12-01&name=x | at most 100 days",
                "first=2031-12-24 | Say why"
            })
    void refusesWhatCannotBe(String form, String said) {
        assertThat(post("/district-calendar?year=2031&" + form))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains(said, "There is a problem");
    }

    private org.springframework.test.web.servlet.assertj.MvcTestResult post(String uri) {
        return pages.post()
                .uri(uri)
                .with(csrf())
                .with(people.asSomeone(Role.GOVERNANCE_LEAD))
                .exchange();
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
