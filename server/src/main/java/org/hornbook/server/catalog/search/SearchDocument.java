package org.hornbook.server.catalog.search;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * One thing as search sees it.
 *
 * @param kind element, dataset, collection or repository
 * @param within keys of what it stands in: dataset, collection, repository
 * @param title its name
 * @param context where it stands, such as "Student information system › stu_demo"
 * @param href its page, from the site's root
 * @param meaning words for what it holds: titles of data types, purpose, notes
 * @param people names of custodian and deputy
 * @param sensitivity 0 (public) to 3 (restricted), for sorting
 * @param facets values by facet; a facet without values is absent
 */
record SearchDocument(
        String kind,
        UUID id,
        List<String> within,
        String title,
        String context,
        String href,
        String meaning,
        String people,
        int sensitivity,
        Map<Facet, List<String>> facets) {

    SearchDocument {
        within = List.copyOf(within);
        facets = Map.copyOf(facets);
    }

    /** Identifies the document in the index. */
    String key() {
        return key(kind, id);
    }

    static String key(String kind, UUID id) {
        return kind + ":" + id;
    }
}
