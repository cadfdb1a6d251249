package org.hornbook.server.mail;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import org.hornbook.server.shared.Role;
import org.hornbook.server.web.NavigationEntry;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The job that sends letters, on one node at a time. */
@Configuration
@EnableConfigurationProperties(MailSettings.class)
class MailConfiguration {

    private static final Duration BETWEEN_ROUNDS = Duration.ofSeconds(10);
    private static final int AFTER_PEOPLE = 92;

    @Bean
    Postman postman(OutboxStore store, MailSettings settings, ApplicationEventPublisher events, Clock clock) {
        return new Postman(store, settings, events, clock);
    }

    @Bean
    static RecurringTask<Void> mailJob(Postman postman) {
        return Tasks.recurring("mail-round", FixedDelay.of(BETWEEN_ROUNDS))
                .execute((instance, context) -> postman.round());
    }

    @Bean
    static NavigationEntry mailEntry() {
        return new NavigationEntry("Letters", "/mail", AFTER_PEOPLE, Set.of(Role.ADMINISTRATOR));
    }
}
