package org.hornbook.server.directory.roster;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import org.hornbook.server.shared.District;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Starts the nightly import. */
@Configuration
@EnableConfigurationProperties(RosterSettings.class)
class RosterConfiguration {

    @Bean
    Task<?> nightlyRosterImport(NightlyImport nightly, RosterSettings settings, District district) {
        return Tasks.recurring("roster-nightly", new Daily(district.zone(), settings.at()))
                .execute((instance, context) -> nightly.run());
    }
}
