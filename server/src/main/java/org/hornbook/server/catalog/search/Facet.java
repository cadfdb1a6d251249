package org.hornbook.server.catalog.search;

import java.util.Arrays;
import java.util.Optional;

/** What the results can be narrowed by. */
enum Facet {
    KIND("kind", "Kind"),
    DATA_TYPE("type", "Data type"),
    SENSITIVITY("level", "Sensitivity"),
    REPOSITORY("repository", "Repository"),
    COLLECTION("collection", "Data collection"),
    CUSTODIAN("custodian", "Custodian"),
    GAP("missing", "Something is missing");

    private final String parameter;
    private final String title;

    Facet(String parameter, String title) {
        this.parameter = parameter;
        this.title = title;
    }

    /** Its name in addresses and in the index. */
    String parameter() {
        return parameter;
    }

    /** The heading above its values. */
    String title() {
        return title;
    }

    static Optional<Facet> ofParameter(String parameter) {
        return Arrays.stream(values())
                .filter(facet -> facet.parameter.equals(parameter))
                .findFirst();
    }
}
