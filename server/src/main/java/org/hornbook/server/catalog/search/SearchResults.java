package org.hornbook.server.catalog.search;

import java.util.List;
import java.util.Map;

/**
 * What was found.
 *
 * @param total how many things match
 * @param hits those of the asked page
 * @param facets values with counts over all matches, most frequent first, at most {@link SearchIndex#FACET_VALUES}
 */
record SearchResults(long total, List<Hit> hits, Map<Facet, List<FacetValue>> facets) {

    SearchResults {
        hits = List.copyOf(hits);
        facets = Map.copyOf(facets);
    }

    /**
     * One thing found.
     *
     * @param types titles or codes of the data types in it
     * @param level sensitivity in lower case, empty when unknown
     */
    record Hit(String kind, String title, String context, String href, List<String> types, String level) {
        Hit {
            types = List.copyOf(types);
        }
    }

    /** A value of a facet and how many matches have it. */
    record FacetValue(String value, long count) {}
}
