package org.hornbook.server.obligations;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.util.Set;
import org.hornbook.server.shared.Role;
import org.hornbook.server.web.NavigationEntry;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;

/** Loads the policy pack and keeps the answers current. */
@Configuration
class ObligationsConfiguration {

    /** The pack in force: the product's own, unless the setting names a file such as {@code file:/etc/hornbook/policy.yaml}. */
    @Bean
    PolicyPack policyPack(
            @Value("${hornbook.policy-pack:classpath:policy/district-data-policy.yaml}") Resource resource) {
        return PolicyPackReader.read(resource);
    }

    /** Keeps the stored answers current, and with them the daily results; one node does it for all. */
    @Bean
    RecurringTask<Void> clauseAnswersAreCurrent(
            ClauseAnswers answers, @Value("${hornbook.policy.recheck:15s}") Duration every) {
        return Tasks.recurring("obligations-answers-are-current", FixedDelay.of(every))
                .execute((instance, context) -> answers.keepCurrent());
    }

    @Bean
    NavigationEntry policyEntry() {
        return new NavigationEntry("Policy", "/policy", 20, Set.<Role>of());
    }
}
