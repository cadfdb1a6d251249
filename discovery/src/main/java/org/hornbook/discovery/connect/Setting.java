package org.hornbook.discovery.connect;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One setting a connector accepts; what is not listed is refused.
 *
 * @param key stable key, such as {@code host}
 * @param title label of the field in a form
 * @param hint one sentence of help
 * @param defaultValue used when the setting is left empty; null when there is none
 * @param choices the values allowed when the kind is {@link Kind#CHOICE}, otherwise empty
 */
public record Setting(
        String key,
        String title,
        String hint,
        Kind kind,
        boolean required,
        @Nullable String defaultValue,
        List<String> choices) {

    /** How the value is entered, checked and shown. */
    public enum Kind {
        TEXT,
        NUMBER,
        /** Never shown again, never logged. */
        SECRET,
        /** An absolute path on the machine that scans. */
        PATH,
        CHOICE
    }

    public Setting {
        choices = List.copyOf(choices);
    }

    /** A setting that must be filled in. */
    public static Setting required(String key, String title, String hint, Kind kind) {
        return new Setting(key, title, hint, kind, true, null, List.of());
    }

    /** A setting that may be left empty. */
    public static Setting optional(String key, String title, String hint, Kind kind, @Nullable String defaultValue) {
        return new Setting(key, title, hint, kind, false, defaultValue, List.of());
    }

    /** One of several values; the first is the default. */
    public static Setting choice(String key, String title, String hint, List<String> choices) {
        return new Setting(key, title, hint, Kind.CHOICE, false, choices.getFirst(), choices);
    }
}
