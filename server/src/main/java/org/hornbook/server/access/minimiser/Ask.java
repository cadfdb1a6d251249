package org.hornbook.server.access.minimiser;

import java.time.LocalDate;
import java.util.List;
import org.hornbook.server.access.FilterCondition;
import org.hornbook.server.access.GrantTerms;
import org.hornbook.server.access.GrantedElement;
import org.hornbook.server.access.Population;
import org.hornbook.server.catalog.DatasetId;

/**
 * What somebody asks for: elements of one dataset, of some people, for a purpose and until a day. It may be empty of
 * elements while somebody still chooses.
 *
 * @param until the last day
 */
public record Ask(
        DatasetId dataset,
        List<GrantedElement> elements,
        Population population,
        List<FilterCondition> filter,
        Purpose purpose,
        LocalDate until) {

    public Ask {
        elements = List.copyOf(elements);
        filter = List.copyOf(filter);
    }

    /** The same with other elements. */
    public Ask withElements(List<GrantedElement> others) {
        return new Ask(dataset, others, population, filter, purpose, until);
    }

    /** The same about other people. */
    public Ask withPopulation(Population other) {
        return new Ask(dataset, elements, other, filter, purpose, until);
    }

    /** The same until another day. */
    public Ask withUntil(LocalDate other) {
        return new Ask(dataset, elements, population, filter, purpose, other);
    }

    /** What a grant of it says; fails while no element is chosen. */
    public GrantTerms terms() {
        return new GrantTerms(dataset, elements, population, filter);
    }
}
