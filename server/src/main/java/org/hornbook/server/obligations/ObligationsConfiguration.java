package org.hornbook.server.obligations;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import org.hornbook.server.shared.Role;
import org.hornbook.server.web.NavigationEntry;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;

/** Loads the policy pack and keeps its daily snapshot. */
@Configuration
class ObligationsConfiguration {

    /** The pack in force: the product's own, unless the setting names a file such as {@code file:/etc/hornbook/policy.yaml}. */
    @Bean
    PolicyPack policyPack(
            @Value("${hornbook.policy-pack:classpath:policy/district-data-policy.yaml}") Resource resource)
            throws IOException {
        try (Reader text = new InputStreamReader(resource.getInputStream(), StandardCharsets.UTF_8)) {
            return PolicyPackReader.read(resource.getDescription(), text);
        }
    }

    /** Looks every hour whether today has a snapshot; so a server that sleeps at midnight misses no day it runs on. */
    @Bean
    RecurringTask<Void> dailyClauseSnapshot(ClauseHistory history) {
        return Tasks.recurring("obligations-daily-snapshot", FixedDelay.of(Duration.ofHours(1)))
                .execute((instance, context) -> history.recordToday());
    }

    @Bean
    NavigationEntry policyEntry() {
        return new NavigationEntry("Policy", "/policy", 20, Set.<Role>of());
    }
}
