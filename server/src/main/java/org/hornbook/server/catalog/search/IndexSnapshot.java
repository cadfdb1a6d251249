package org.hornbook.server.catalog.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.document.Document;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.Facets;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.LabelAndValue;
import org.apache.lucene.facet.sortedset.DefaultSortedSetDocValuesReaderState;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetCounts;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MultiCollectorManager;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.jspecify.annotations.Nullable;

/** What searches see: a reader, and the ordinals of its facets. */
record IndexSnapshot(
        DirectoryReader reader,
        IndexSearcher searcher,
        Map<Facet, DefaultSortedSetDocValuesReaderState> facetStates,
        Map<SearchQuery, SearchResults> answered) {

    /** Enough for the searches that people repeat; a snapshot lives until the next change. */
    private static final int REMEMBERED = 500;

    static IndexSnapshot of(DirectoryReader reader, FacetsConfig config) throws IOException {
        Map<Facet, DefaultSortedSetDocValuesReaderState> states = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            @Nullable DefaultSortedSetDocValuesReaderState state = state(reader, facet, config);
            if (state != null) {
                states.put(facet, state);
            }
        }
        return new IndexSnapshot(reader, new IndexSearcher(reader), states, new ConcurrentHashMap<>());
    }

    /** Null while no document has a value of the facet. */
    private static @Nullable DefaultSortedSetDocValuesReaderState state(
            IndexReader reader, Facet facet, FacetsConfig config) throws IOException {
        boolean present = reader.leaves().stream()
                .anyMatch(leaf -> leaf.reader().getFieldInfos().fieldInfo("facet-" + facet.parameter()) != null);
        return present ? new DefaultSortedSetDocValuesReaderState(reader, "facet-" + facet.parameter(), config) : null;
    }

    /** Whether a word of some document begins with these letters. */
    boolean beginsSomeWord(String letters) {
        try {
            BytesRef wanted = new BytesRef(letters);
            for (LeafReaderContext leaf : reader.leaves()) {
                @Nullable Terms words = leaf.reader().terms(SearchIndex.ALL);
                @Nullable TermsEnum at = words == null ? null : words.iterator();
                if (at != null
                        && at.seekCeil(wanted) != TermsEnum.SeekStatus.END
                        && StringHelper.startsWith(at.term(), wanted)) {
                    return true;
                }
            }
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    SearchResults search(SearchQuery asked, Query query) throws IOException {
        @Nullable SearchResults known = answered.get(asked);
        if (known != null) {
            return known;
        }
        SearchResults results = compute(asked, query);
        if (answered.size() < REMEMBERED) {
            answered.put(asked, results);
        }
        return results;
    }

    private SearchResults compute(SearchQuery asked, Query query) throws IOException {
        int from = (asked.page() - 1) * SearchQuery.PAGE_SIZE;
        int wanted = from + SearchQuery.PAGE_SIZE;
        if (query instanceof MatchAllDocsQuery) {
            TopDocs top = searcher.search(query, wanted, order(asked, true));
            return new SearchResults(reader.numDocs(), hits(top, from), facets(null));
        }
        Found found = found(query, wanted, order(asked, false));
        return new SearchResults(found.top().totalHits.value(), hits(found.top(), from), facets(found.matches()));
    }

    /** The best and all of one walk through the matches; the counts of facets need all of them anyway. */
    private record Found(TopDocs top, FacetsCollector matches) {}

    private Found found(Query query, int wanted, Sort order) throws IOException {
        Object[] both = searcher.search(
                query,
                new MultiCollectorManager(
                        new TopFieldCollectorManager(order, wanted, null, Integer.MAX_VALUE),
                        new FacetsCollectorManager()));
        return new Found((TopDocs) both[0], (FacetsCollector) both[1]);
    }

    static Sort order(SearchQuery asked, boolean everything) {
        SortField byName = new SortField(SearchIndex.TITLE_ORDER, SortField.Type.STRING);
        return switch (asked.sort()) {
            case RELEVANCE -> everything ? new Sort(byName) : new Sort(SortField.FIELD_SCORE, byName);
            case NAME -> new Sort(byName);
            case SENSITIVITY ->
                new Sort(new SortField(SearchIndex.SENSITIVITY_ORDER, SortField.Type.LONG, true), byName);
        };
    }

    List<SearchResults.Hit> hits(TopDocs top, int from) throws IOException {
        List<SearchResults.Hit> hits = new ArrayList<>();
        StoredFields stored = searcher.storedFields();
        for (int i = from; i < top.scoreDocs.length; i++) {
            hits.add(hit(stored, top.scoreDocs[i]));
        }
        return hits;
    }

    private static SearchResults.Hit hit(StoredFields stored, ScoreDoc found) throws IOException {
        Document document = stored.document(found.doc);
        @Nullable String level = document.get("shown-" + Facet.SENSITIVITY.parameter());
        return new SearchResults.Hit(
                text(document, "kind"),
                text(document, "shown-title"),
                text(document, "context"),
                text(document, "href"),
                List.of(document.getValues("shown-" + Facet.DATA_TYPE.parameter())),
                level == null ? "" : level);
    }

    private static String text(Document document, String field) {
        @Nullable String value = document.get(field);
        return value == null ? "" : value;
    }

    private Map<Facet, List<SearchResults.FacetValue>> facets(@Nullable FacetsCollector matches) throws IOException {
        Map<Facet, List<SearchResults.FacetValue>> all = new EnumMap<>(Facet.class);
        for (var entry : facetStates.entrySet()) {
            Facets counts = matches == null
                    ? new SortedSetDocValuesFacetCounts(entry.getValue())
                    : new SortedSetDocValuesFacetCounts(entry.getValue(), matches);
            @Nullable
            FacetResult top = counts.getTopChildren(
                    SearchIndex.FACET_VALUES, entry.getKey().parameter());
            all.put(entry.getKey(), top == null ? List.of() : values(top));
        }
        return all;
    }

    private static List<SearchResults.FacetValue> values(FacetResult result) {
        List<SearchResults.FacetValue> values = new ArrayList<>();
        for (LabelAndValue value : result.labelValues) {
            values.add(new SearchResults.FacetValue(value.label, value.value.longValue()));
        }
        return values;
    }
}
