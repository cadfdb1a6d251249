package org.hornbook.server.catalog.search;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hornbook.discovery.vocabulary.DataType;
import org.hornbook.discovery.vocabulary.DataTypes;
import org.hornbook.server.shared.Paging;

/**
 * What the search page shows. Every state is an address, so it can be kept, sent and gone back to.
 *
 * @param heading the number of results in words
 * @param pills applied filters with the address without them
 * @param facets the ways to narrow further
 * @param base address with all but the page, ending so that {@code page=2} can follow
 */
record SearchView(
        String words,
        String heading,
        List<SearchResults.Hit> hits,
        Paging<SearchResults.Hit> paging,
        List<Pill> pills,
        List<FacetView> facets,
        List<SortLink> sorts,
        List<Hidden> kept,
        String base,
        String exportHref) {

    private static final int SHOWN_AT_ONCE = 8;

    record Pill(String text, String href) {}

    record SortLink(String text, String href, boolean current) {}

    /** A filter kept when other words are searched for. */
    record Hidden(String name, String value) {}

    /** Values shown at once, and the rest behind "more". */
    record FacetView(String title, List<FacetLink> shown, List<FacetLink> more) {}

    /** A value to narrow by; the note says what a code means. */
    record FacetLink(String text, String note, String href, long count) {}

    static SearchView of(SearchQuery query, SearchResults results) {
        long reachable = Math.min(results.total(), (long) SearchQuery.LAST_PAGE * SearchQuery.PAGE_SIZE);
        return new SearchView(
                query.words(),
                heading(results.total()),
                results.hits(),
                new Paging<>(results.hits(), query.page(), SearchQuery.PAGE_SIZE, reachable),
                query.filters().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(filter -> new Pill(
                                filter.getKey().title() + ": " + filter.getValue(),
                                href("/catalog?", query.without(filter.getKey()))))
                        .toList(),
                facets(query, results),
                sorts(query),
                kept(query),
                href("/catalog?", query) + "&",
                href("/catalog.csv?", query));
    }

    private static String heading(long total) {
        return total == 1 ? "1 result" : String.format(Locale.US, "%,d results", total);
    }

    private static List<FacetView> facets(SearchQuery query, SearchResults results) {
        List<FacetView> views = new ArrayList<>();
        for (Facet facet : Facet.values()) {
            List<FacetLink> links = results.facets().getOrDefault(facet, List.of()).stream()
                    .map(value -> new FacetLink(
                            value.value(),
                            note(facet, value.value()),
                            href("/catalog?", query.with(facet, value.value())),
                            value.count()))
                    .toList();
            if (!query.filters().containsKey(facet) && !links.isEmpty()) {
                int cut = Math.min(SHOWN_AT_ONCE, links.size());
                views.add(new FacetView(facet.title(), links.subList(0, cut), links.subList(cut, links.size())));
            }
        }
        return views;
    }

    private static String note(Facet facet, String value) {
        return facet == Facet.DATA_TYPE
                ? DataTypes.standard().find(value).map(DataType::title).orElse("")
                : "";
    }

    private static List<SortLink> sorts(SearchQuery query) {
        List<SortLink> links = new ArrayList<>();
        for (SearchQuery.Sort sort : SearchQuery.Sort.values()) {
            SearchQuery sorted = new SearchQuery(query.words(), query.filters(), sort, 1);
            links.add(new SortLink(sort.title(), href("/catalog?", sorted), sort == query.sort()));
        }
        return links;
    }

    private static List<Hidden> kept(SearchQuery query) {
        List<Hidden> kept = new ArrayList<>();
        query.filters().forEach((facet, value) -> kept.add(new Hidden(facet.parameter(), value)));
        if (query.sort() != SearchQuery.Sort.RELEVANCE) {
            kept.add(new Hidden("sort", query.sort().name().toLowerCase(Locale.ROOT)));
        }
        return kept;
    }

    private static String href(String path, SearchQuery query) {
        StringBuilder href = new StringBuilder(path).append("q=").append(encoded(query.words()));
        query.filters().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(filter -> href.append('&')
                        .append(filter.getKey().parameter())
                        .append('=')
                        .append(encoded(filter.getValue())));
        if (query.sort() != SearchQuery.Sort.RELEVANCE) {
            href.append("&sort=").append(query.sort().name().toLowerCase(Locale.ROOT));
        }
        return href.toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
