package org.hornbook.server.access.minimiser;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hornbook.server.access.GrantedElement;
import org.hornbook.server.catalog.ElementId;
import org.hornbook.server.directory.roster.OrgId;

/**
 * What the minimiser knows besides what is asked.
 *
 * @param elements the dataset's elements
 * @param ownStudents how many students the roster gives the asker today
 * @param schools where the roster has the asker, by name
 * @param tables what is published of the same dataset
 * @param schoolYearEnds the last day of the school year that is going on
 */
public record Circumstances(
        Map<ElementId, ElementFacts> elements,
        int ownStudents,
        Map<OrgId, String> schools,
        List<PublishedTable> tables,
        LocalDate schoolYearEnds) {

    public Circumstances {
        elements = Map.copyOf(elements);
        schools = Map.copyOf(schools);
        tables = List.copyOf(tables);
    }

    /** A table that everybody may read. */
    public record PublishedTable(String title, String href) {}

    /** What the catalog knows of a granted element; empty when it is not of the dataset. */
    Optional<ElementFacts> of(GrantedElement granted) {
        return Optional.ofNullable(elements.get(granted.element()));
    }
}
