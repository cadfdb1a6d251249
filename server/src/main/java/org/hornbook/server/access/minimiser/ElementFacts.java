package org.hornbook.server.access.minimiser;

import org.hornbook.discovery.vocabulary.Sensitivity;
import org.hornbook.server.catalog.Element;
import org.hornbook.server.catalog.ElementId;
import org.jspecify.annotations.Nullable;

/**
 * What the catalog knows of an element.
 *
 * @param dataType code; null when it is not about a person
 */
public record ElementFacts(
        ElementId id, String name, @Nullable String dataType, Sensitivity level) {

    /** The facts of a catalogued element, as people or discovery classified it. */
    public static ElementFacts of(Element element) {
        return new ElementFacts(
                element.id(),
                element.name(),
                element.classification().dataType(),
                element.classification().level());
    }
}
