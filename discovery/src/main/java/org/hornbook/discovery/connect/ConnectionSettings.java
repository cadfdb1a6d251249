package org.hornbook.discovery.connect;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Checked settings of one connection. Only keys of the connector's allow-list exist in it, so a caller cannot smuggle
 * driver options. Its text form hides secrets.
 */
public final class ConnectionSettings {
    private final String kind;
    private final Map<String, String> values;
    private final Map<String, Setting> allowed;

    private ConnectionSettings(String kind, Map<String, String> values, Map<String, Setting> allowed) {
        this.kind = kind;
        this.values = values;
        this.allowed = allowed;
    }

    /**
     * Checks the values against the connector's allow-list. Empty values count as absent; defaults fill in.
     *
     * @throws InvalidSettingsException naming every key that is unknown, missing or malformed
     */
    public static ConnectionSettings of(Connector connector, Map<String, String> values) {
        var allowed = new LinkedHashMap<String, Setting>();
        connector.settings().forEach(setting -> allowed.put(setting.key(), setting));
        List<SettingProblem> problems = SettingCheck.problems(connector.kind(), allowed, values);
        if (!problems.isEmpty()) {
            throw new InvalidSettingsException(problems);
        }
        var kept = new TreeMap<String, String>();
        allowed.forEach((key, setting) -> {
            String value = values.get(key);
            if (value != null && !value.isBlank()) {
                kept.put(key, setting.kind() == Setting.Kind.SECRET ? value : value.strip());
            } else if (setting.defaultValue() != null) {
                kept.put(key, setting.defaultValue());
            }
        });
        return new ConnectionSettings(connector.kind(), Map.copyOf(kept), allowed);
    }

    /** The connector's kind. */
    public String kind() {
        return kind;
    }

    /** All values, secrets included: for encryption at rest, not for display. */
    public Map<String, String> values() {
        return values;
    }

    public Optional<String> find(String key) {
        return Optional.ofNullable(values.get(key));
    }

    /**
     * The value of a setting that must be there.
     *
     * @throws IllegalArgumentException when the connector does not require the key and it was left empty
     */
    public String require(String key) {
        return find(key).orElseThrow(() -> new IllegalArgumentException("The setting " + key + " is missing."));
    }

    /** The value of a number setting. */
    public OptionalInt findNumber(String key) {
        return find(key).map(Integer::parseInt).map(OptionalInt::of).orElse(OptionalInt.empty());
    }

    private String shown(String key) {
        Setting setting = allowed.get(key);
        return setting == null || setting.kind() == Setting.Kind.SECRET ? "***" : values.getOrDefault(key, "");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ConnectionSettings that && kind.equals(that.kind) && values.equals(that.values);
    }

    @Override
    public int hashCode() {
        return 31 * kind.hashCode() + values.hashCode();
    }

    @Override
    public String toString() {
        return values.keySet().stream()
                .sorted()
                .map(key -> key + "=" + shown(key))
                .collect(Collectors.joining(", ", kind + "{", "}"));
    }
}
