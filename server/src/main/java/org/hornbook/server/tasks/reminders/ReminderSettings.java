package org.hornbook.server.tasks.reminders;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When reminders are written.
 *
 * @param hour of the day in the district's zone, 0 to 23; nothing is written before it nor after {@code lastHour}
 * @param lastHour the last hour in which reminders of the day may still be written, when the server was down at {@code hour}
 */
@ConfigurationProperties("hornbook.tasks.reminders")
record ReminderSettings(
        @DefaultValue("7") int hour, @DefaultValue("17") int lastHour) {

    ReminderSettings {
        if (hour < 0 || hour > lastHour || lastHour > 23) {
            throw new IllegalArgumentException(
                    "hornbook.tasks.reminders.hour and last-hour are hours of one day, the first not after the last");
        }
    }
}
