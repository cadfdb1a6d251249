package org.hornbook.server.catalog.search;

import java.util.EnumMap;
import java.util.Map;

/**
 * What somebody looks for.
 *
 * @param words what was typed; empty finds everything
 * @param filters one wanted value a facet
 * @param sort the order of results
 * @param page counted from 1
 */
record SearchQuery(String words, Map<Facet, String> filters, Sort sort, int page) {

    /** The deepest page; narrower searches serve people better than page 401. */
    static final int LAST_PAGE = 400;

    /** Rows a page. */
    static final int PAGE_SIZE = 25;

    enum Sort {
        RELEVANCE("Best match"),
        NAME("Name"),
        SENSITIVITY("Most sensitive first");

        private final String title;

        Sort(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    SearchQuery {
        filters = Map.copyOf(filters);
        page = Math.clamp(page, 1, LAST_PAGE);
        words = words.strip();
    }

    /** The same search with one more filter, from its first page. */
    SearchQuery with(Facet facet, String value) {
        Map<Facet, String> more = new EnumMap<>(Facet.class);
        more.putAll(filters);
        more.put(facet, value);
        return new SearchQuery(words, more, sort, 1);
    }

    /** The same search with one filter less, from its first page. */
    SearchQuery without(Facet facet) {
        Map<Facet, String> fewer = new EnumMap<>(Facet.class);
        fewer.putAll(filters);
        fewer.remove(facet);
        return new SearchQuery(words, fewer, sort, 1);
    }
}
