package org.hornbook.server.directory.signin;

import java.util.List;
import java.util.Map;
import java.util.Map.Entry;

/** The browser's name out of its User-Agent line, just good enough for people to recognise their own devices. */
final class Browser {

    // the order matters: most browsers also claim to be the later ones
    private static final List<Entry<String, String>> BROWSERS = List.of(
            Map.entry("Edg/", "Edge"),
            Map.entry("OPR/", "Opera"),
            Map.entry("Firefox/", "Firefox"),
            Map.entry("Chrome/", "Chrome"),
            Map.entry("Safari/", "Safari"));

    private static final List<Entry<String, String>> SYSTEMS = List.of(
            Map.entry("Android", "Android"),
            Map.entry("iPhone", "iPhone"),
            Map.entry("iPad", "iPad"),
            Map.entry("CrOS", "Chromebook"),
            Map.entry("Windows", "Windows"),
            Map.entry("Mac OS", "Mac"),
            Map.entry("Linux", "Linux"));

    private Browser() {}

    static String name(String userAgent) {
        return first(BROWSERS, userAgent, "Unknown browser") + " on " + first(SYSTEMS, userAgent, "unknown system");
    }

    private static String first(List<Entry<String, String>> known, String text, String otherwise) {
        return known.stream()
                .filter(entry -> text.contains(entry.getKey()))
                .map(Entry::getValue)
                .findFirst()
                .orElse(otherwise);
    }
}
