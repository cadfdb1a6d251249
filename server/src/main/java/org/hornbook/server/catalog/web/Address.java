package org.hornbook.server.catalog.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The address of a list with its filters; empty parameters are left out, so that addresses stay readable. */
record Address(String path, Map<String, String> parameters) {

    Address(String path) {
        this(path, Map.of());
    }

    Address with(String parameter, String value) {
        Map<String, String> changed = new LinkedHashMap<>(parameters);
        changed.remove(parameter);
        if (!value.isEmpty()) {
            changed.put(parameter, value);
        }
        return new Address(path, changed);
    }

    @Override
    public String toString() {
        if (parameters.isEmpty()) {
            return path;
        }
        return path
                + parameters.entrySet().stream()
                        .map(entry ->
                                entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&", "?", ""));
    }
}
