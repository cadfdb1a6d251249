package org.hornbook.server.calendar;

import java.util.Set;
import org.hornbook.server.shared.Role;
import org.hornbook.server.web.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where those who keep the calendar find it; everybody may read it. */
@Configuration
class CalendarConfiguration {

    private static final int BEFORE_LETTERS = 91;

    @Bean
    static NavigationEntry closedDaysEntry() {
        return new NavigationEntry(
                "Closed days", "/district-calendar", BEFORE_LETTERS, Set.of(Role.GOVERNANCE_LEAD, Role.ADMINISTRATOR));
    }
}
