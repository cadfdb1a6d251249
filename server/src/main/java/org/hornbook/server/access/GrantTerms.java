package org.hornbook.server.access;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hornbook.server.catalog.DatasetId;
import org.hornbook.server.catalog.ElementId;

/**
 * What is granted: elements of a dataset, of some people's rows.
 *
 * @param elements in the order of delivery, each once
 * @param filter only rows that meet all of these, besides belonging to the population
 */
public record GrantTerms(
        DatasetId dataset, List<GrantedElement> elements, Population population, List<FilterCondition> filter) {

    public GrantTerms {
        elements = List.copyOf(elements);
        filter = List.copyOf(filter);
        Set<ElementId> seen = new HashSet<>();
        if (elements.isEmpty() || !elements.stream().allMatch(granted -> seen.add(granted.element()))) {
            throw new IllegalArgumentException("a grant has at least one element, each once");
        }
    }
}
