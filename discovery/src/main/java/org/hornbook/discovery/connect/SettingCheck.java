package org.hornbook.discovery.connect;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Holds values against an allow-list of settings. */
final class SettingCheck {
    private static final int LONGEST = 4096;

    private SettingCheck() {}

    static List<SettingProblem> problems(String kind, Map<String, Setting> allowed, Map<String, String> values) {
        var problems = new ArrayList<SettingProblem>();
        for (String key : values.keySet().stream().sorted().toList()) {
            if (!allowed.containsKey(key)) {
                problems.add(new SettingProblem(
                        key, "'" + key + "' is not a setting of " + kind + "; allowed are " + allowed.keySet() + "."));
            }
        }
        for (Setting setting : allowed.values()) {
            String value = values.getOrDefault(setting.key(), "");
            problem(setting, setting.kind() == Setting.Kind.SECRET ? value : value.strip())
                    .ifPresent(message -> problems.add(new SettingProblem(setting.key(), message)));
        }
        return problems;
    }

    private static Optional<String> problem(Setting setting, String value) {
        if (value.isBlank()) {
            return setting.required() ? Optional.of("Enter " + setting.title() + ".") : Optional.empty();
        }
        if (value.length() > LONGEST || value.chars().anyMatch(c -> c < ' ')) {
            return Optional.of(setting.title() + " must be one line of at most " + LONGEST + " characters.");
        }
        return switch (setting.kind()) {
            case NUMBER ->
                value.matches("\\d{1,9}")
                        ? Optional.empty()
                        : Optional.of(setting.title() + " must be a whole number, such as 5432.");
            case CHOICE ->
                setting.choices().contains(value)
                        ? Optional.empty()
                        : Optional.of(setting.title() + " must be one of " + setting.choices() + ".");
            case TEXT, SECRET, PATH -> Optional.empty();
        };
    }
}
