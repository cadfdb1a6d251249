package org.hornbook.server.directory.people;

import java.util.Set;
import org.hornbook.server.shared.Role;
import org.hornbook.server.web.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the pages of this package stand in the navigation. */
@Configuration
class PeopleNavigation {

    @Bean
    NavigationEntry peopleEntry() {
        return new NavigationEntry(
                "People",
                "/people",
                70,
                Set.of(
                        Role.ADMINISTRATOR,
                        Role.SUPERINTENDENT,
                        Role.GOVERNANCE_LEAD,
                        Role.SECURITY_OFFICER,
                        Role.AUDITOR));
    }
}
