package org.hornbook.server.discovery.connection;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hornbook.discovery.connect.Connector;
import org.hornbook.discovery.connect.Setting;
import org.hornbook.discovery.connect.SettingProblem;
import org.hornbook.server.discovery.Connection;
import org.hornbook.server.discovery.Schedule;
import org.jspecify.annotations.Nullable;

/** The form of a connection, made of the connector's own list of settings. */
final class ConnectionForm {

    private static final String PREFIX = "setting-";

    private final Map<String, String> input;
    private final List<SettingProblem> problems = new ArrayList<>();

    private ConnectionForm(Map<String, String> input) {
        this.input = new HashMap<>(input);
    }

    /** What a person sent. */
    static ConnectionForm of(Map<String, String> parameters) {
        return new ConnectionForm(parameters);
    }

    /** What is saved, for editing; secrets are not in it. */
    static ConnectionForm of(Connection connection) {
        var input = new HashMap<String, String>();
        connection.settings().forEach((key, value) -> input.put(PREFIX + key, value));
        Schedule schedule = connection.schedule();
        input.put("interval", text(schedule.intervalDays()));
        input.put("from", text(schedule.fromHour()));
        input.put("to", text(schedule.toHour()));
        input.put("rate", text(schedule.rowsPerSecond()));
        return new ConnectionForm(input);
    }

    /** The settings, by key; whatever else was sent goes to the allow-list check too, which refuses it. */
    Map<String, String> values() {
        var values = new HashMap<String, String>();
        input.forEach((name, value) -> {
            if (name.startsWith(PREFIX)) {
                values.put(name.substring(PREFIX.length()), value);
            }
        });
        return values;
    }

    /** The schedule; empty when a field of it is out of range, which {@link #errors} then tells. */
    Optional<Schedule> schedule() {
        @Nullable
        Long interval = number("interval", 1, Schedule.LONGEST_INTERVAL, "The interval must be 1 to 366 days.");
        @Nullable Long from = number("from", 0, 23, "The first hour must be 0 to 23.");
        @Nullable Long to = number("to", 0, 23, "The last hour must be 0 to 23.");
        @Nullable
        Long rate =
                number("rate", 1, Schedule.HIGHEST_RATE, "Rows a second must be a whole number, or leave it empty.");
        if ((from == null) != (to == null) && problems.isEmpty()) {
            problems.add(new SettingProblem(from == null ? "from" : "to", "Enter both hours, or none."));
        }
        return problems.isEmpty()
                ? Optional.of(new Schedule(integer(interval), integer(from), integer(to), rate))
                : Optional.empty();
    }

    void refused(List<SettingProblem> found) {
        found.forEach(problem -> problems.add(new SettingProblem(PREFIX + problem.key(), problem.message())));
    }

    List<FormError> errors() {
        return problems.stream()
                .map(problem -> new FormError(problem.key(), problem.message()))
                .toList();
    }

    /** The fields of the connector's settings, in its order. */
    List<Field> fields(Connector connector, java.util.Set<String> savedSecrets) {
        return connector.settings().stream()
                .map(setting -> field(setting, savedSecrets.contains(setting.key())))
                .toList();
    }

    /** A field of the schedule as it was entered. */
    public String value(String name) {
        return input.getOrDefault(name, "");
    }

    /** What is wrong with a field, or null. */
    public @Nullable String error(String id) {
        return problems.stream()
                .filter(problem -> problem.key().equals(id))
                .map(SettingProblem::message)
                .findFirst()
                .orElse(null);
    }

    private Field field(Setting setting, boolean saved) {
        String id = PREFIX + setting.key();
        boolean secret = setting.kind() == Setting.Kind.SECRET;
        String otherwise = setting.defaultValue();
        String value = input.getOrDefault(id, otherwise == null ? "" : otherwise);
        return new Field(
                id,
                label(setting),
                secret && saved ? "One is saved. Leave this empty to keep it." : setting.hint(),
                secret ? "" : value,
                setting.kind(),
                setting.choices(),
                error(id));
    }

    private static String label(Setting setting) {
        String title = setting.title().startsWith("the ") ? setting.title().substring(4) : setting.title();
        String label = title.substring(0, 1).toUpperCase(Locale.ROOT) + title.substring(1);
        return setting.required() ? label : label + " (optional)";
    }

    private @Nullable Long number(String name, long least, long most, String message) {
        String text = value(name).strip();
        if (text.isEmpty()) {
            return null;
        }
        if (text.matches("\\d{1,9}")) {
            long number = Long.parseLong(text);
            if (number >= least && number <= most) {
                return number;
            }
        }
        problems.add(new SettingProblem(name, message));
        return null;
    }

    private static @Nullable Integer integer(@Nullable Long number) {
        return number == null ? null : number.intValue();
    }

    private static String text(@Nullable Number number) {
        return number == null ? "" : number.toString();
    }

    /** One field of a setting; a secret never has a value. */
    record Field(
            String id,
            String label,
            String hint,
            String value,
            Setting.Kind kind,
            List<String> choices,
            @Nullable String error) {}

    /** What is wrong with one field of the page. */
    record FormError(String field, String text) {}
}
