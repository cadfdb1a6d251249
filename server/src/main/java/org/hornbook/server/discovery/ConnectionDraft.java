package org.hornbook.server.discovery;

import java.util.Map;

/**
 * A connection as somebody enters it.
 *
 * @param kind the connector's kind
 * @param values settings by key, secrets included; an empty secret keeps the saved one
 */
public record ConnectionDraft(String kind, Map<String, String> values, Schedule schedule) {

    public ConnectionDraft {
        values = Map.copyOf(values);
    }

    @Override
    public String toString() {
        return "ConnectionDraft[" + kind + ", " + values.keySet() + "]";
    }
}
