package org.hornbook.server.tasks;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the district works off its tasks.
 *
 * @param escalateAfterDays a task that is overdue by this many days is shown to the role above, from 1 on
 * @param longestSnoozeDays a task can be put out of sight for at most this many days, from 1 on
 */
@ConfigurationProperties("hornbook.tasks")
public record TaskSettings(
        @DefaultValue("7") int escalateAfterDays,
        @DefaultValue("30") int longestSnoozeDays) {

    public TaskSettings {
        if (escalateAfterDays < 1 || longestSnoozeDays < 1) {
            throw new IllegalArgumentException(
                    "hornbook.tasks.escalate-after-days and hornbook.tasks.longest-snooze-days start at 1");
        }
    }
}
