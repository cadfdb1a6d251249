package org.hornbook.server.access;

import java.util.Set;
import org.hornbook.server.catalog.ElementId;

/** Only rows whose element has one of the values, as the repository writes them. */
public record FilterCondition(ElementId element, Set<String> values) {
    public FilterCondition {
        values = Set.copyOf(values);
        if (values.isEmpty()) {
            throw new IllegalArgumentException("a condition needs at least one value");
        }
    }
}
