package org.hornbook.server.catalog.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.Facets;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.LabelAndValue;
import org.apache.lucene.facet.sortedset.DefaultSortedSetDocValuesReaderState;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetCounts;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** The index of one node, in memory. One thread writes at a time; any number search. */
final class SearchIndex implements AutoCloseable {

    static final String TITLE = "title";
    static final String MEANING = "meaning";
    static final String ALL = "all";

    /** Values shown a facet. */
    static final int FACET_VALUES = 40;

    private static final String KEY = "key";
    private static final String IN = "in";
    private static final String TITLE_ORDER = "title-order";
    private static final String SENSITIVITY_ORDER = "sensitivity-order";
    private static final int LONGEST_SORT_KEY = 200;

    private final Analyzer analyzer = CatalogAnalyzer.forQueries();
    private final FacetsConfig facetsConfig = new FacetsConfig();
    private final IndexWriter writer;
    private volatile Snapshot snapshot;

    SearchIndex() {
        for (Facet facet : Facet.values()) {
            facetsConfig.setMultiValued(facet.parameter(), true);
            facetsConfig.setIndexFieldName(facet.parameter(), "facet-" + facet.parameter());
        }
        try {
            writer = new IndexWriter(new ByteBuffersDirectory(), new IndexWriterConfig(CatalogAnalyzer.forIndex()));
            snapshot = Snapshot.of(DirectoryReader.open(writer), facetsConfig);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Replaces documents; visible after {@link #refresh()}.
     *
     * @param withEverythingIn keys of containers; they and all that stands in them go
     * @param removed keys of single documents that go
     * @param documents what comes instead
     */
    void replace(
            Collection<String> withEverythingIn, Collection<String> removed, Collection<SearchDocument> documents) {
        try {
            writer.deleteDocuments(terms(IN, withEverythingIn));
            writer.deleteDocuments(terms(KEY, removed));
            for (SearchDocument document : documents) {
                writer.updateDocument(new Term(KEY, document.key()), facetsConfig.build(lucene(document)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes everything out; visible after {@link #refresh()}. */
    void clear() {
        try {
            writer.deleteAll();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Term[] terms(String field, Collection<String> values) {
        return values.stream().map(value -> new Term(field, value)).toArray(Term[]::new);
    }

    /** Makes what was put and removed visible to searches. */
    void refresh() {
        try {
            Snapshot old = snapshot;
            @Nullable DirectoryReader changed = DirectoryReader.openIfChanged(old.reader, writer);
            if (changed != null) {
                snapshot = Snapshot.of(changed, facetsConfig);
                old.reader.decRef();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many documents are visible. */
    int size() {
        return snapshot.reader.numDocs();
    }

    SearchResults search(SearchQuery asked) {
        Snapshot current = acquire();
        try {
            return current.search(asked, query(asked));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            release(current);
        }
    }

    /** The first {@code limit} hits, for an export. */
    List<SearchResults.Hit> first(SearchQuery asked, int limit) {
        Snapshot current = acquire();
        try {
            Query query = query(asked);
            TopDocs top =
                    current.searcher.search(query, limit, Snapshot.order(asked, query instanceof MatchAllDocsQuery));
            return current.hits(top, 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            release(current);
        }
    }

    @Override
    public void close() {
        try {
            snapshot.reader.decRef();
            writer.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Snapshot acquire() {
        while (true) {
            Snapshot current = snapshot;
            if (current.reader.tryIncRef()) {
                return current;
            }
        }
    }

    private static void release(Snapshot used) {
        try {
            used.reader.decRef();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Query query(SearchQuery asked) {
        Query words = QueryWords.of(asked.words(), analyzer);
        if (asked.filters().isEmpty()) {
            return words;
        }
        BooleanQuery.Builder narrowed = new BooleanQuery.Builder().add(words, BooleanClause.Occur.MUST);
        asked.filters()
                .forEach((facet, value) ->
                        narrowed.add(new TermQuery(new Term(filterField(facet), value)), BooleanClause.Occur.FILTER));
        return narrowed.build();
    }

    private static String filterField(Facet facet) {
        return "filter-" + facet.parameter();
    }

    private static Document lucene(SearchDocument source) {
        Document document = new Document();
        document.add(new StringField(KEY, source.key(), Field.Store.NO));
        document.add(new StringField(IN, source.key(), Field.Store.NO));
        source.within().forEach(container -> document.add(new StringField(IN, container, Field.Store.NO)));
        document.add(new StoredField("kind", source.kind()));
        document.add(new StoredField("shown-title", source.title()));
        document.add(new StoredField("context", source.context()));
        document.add(new StoredField("href", source.href()));
        document.add(new TextField(TITLE, source.title(), Field.Store.NO));
        document.add(new TextField(MEANING, source.meaning(), Field.Store.NO));
        document.add(new TextField(
                ALL,
                String.join(" ", source.title(), source.context(), source.meaning(), source.people()),
                Field.Store.NO));
        document.add(new SortedDocValuesField(TITLE_ORDER, sortKey(source.title())));
        document.add(new NumericDocValuesField(SENSITIVITY_ORDER, source.sensitivity()));
        source.facets()
                .forEach((facet, values) -> values.stream()
                        .filter(value -> !value.isBlank())
                        .distinct()
                        .forEach(value -> addFacet(document, facet, value)));
        return document;
    }

    private static void addFacet(Document document, Facet facet, String value) {
        document.add(new SortedSetDocValuesFacetField(facet.parameter(), value));
        document.add(new StringField(filterField(facet), value, Field.Store.NO));
        if (facet == Facet.DATA_TYPE || facet == Facet.SENSITIVITY) {
            document.add(new StoredField("shown-" + facet.parameter(), value));
        }
    }

    private static BytesRef sortKey(String title) {
        String key = title.toLowerCase(java.util.Locale.ROOT);
        return new BytesRef(key.length() > LONGEST_SORT_KEY ? key.substring(0, LONGEST_SORT_KEY) : key);
    }

    /** What searches see: a reader, and the ordinals of its facets. */
    private record Snapshot(
            DirectoryReader reader,
            IndexSearcher searcher,
            Map<Facet, DefaultSortedSetDocValuesReaderState> facetStates,
            Map<SearchQuery, SearchResults> answered) {

        /** Enough for the searches that people repeat; a snapshot lives until the next change. */
        private static final int REMEMBERED = 500;

        static Snapshot of(DirectoryReader reader, FacetsConfig config) throws IOException {
            Map<Facet, DefaultSortedSetDocValuesReaderState> states = new EnumMap<>(Facet.class);
            for (Facet facet : Facet.values()) {
                @Nullable DefaultSortedSetDocValuesReaderState state = state(reader, facet, config);
                if (state != null) {
                    states.put(facet, state);
                }
            }
            return new Snapshot(reader, new IndexSearcher(reader), states, new ConcurrentHashMap<>());
        }

        /** Null while no document has a value of the facet. */
        private static @Nullable DefaultSortedSetDocValuesReaderState state(
                IndexReader reader, Facet facet, FacetsConfig config) throws IOException {
            boolean present = reader.leaves().stream()
                    .anyMatch(leaf -> leaf.reader().getFieldInfos().fieldInfo("facet-" + facet.parameter()) != null);
            return present
                    ? new DefaultSortedSetDocValuesReaderState(reader, "facet-" + facet.parameter(), config)
                    : null;
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
            int wanted = asked.page() * SearchQuery.PAGE_SIZE;
            boolean everything = query instanceof MatchAllDocsQuery;
            FacetsCollector matches = everything ? null : searcher.search(query, new FacetsCollectorManager());
            TopDocs top = searcher.search(query, wanted, order(asked, everything));
            long total = everything ? reader.numDocs() : count(matches);
            return new SearchResults(total, hits(top, (asked.page() - 1) * SearchQuery.PAGE_SIZE), facets(matches));
        }

        private static long count(@Nullable FacetsCollector matches) {
            return matches == null
                    ? 0
                    : matches.getMatchingDocs().stream()
                            .mapToLong(FacetsCollector.MatchingDocs::totalHits)
                            .sum();
        }

        private static Sort order(SearchQuery asked, boolean everything) {
            SortField byName = new SortField(TITLE_ORDER, SortField.Type.STRING);
            return switch (asked.sort()) {
                case RELEVANCE -> everything ? new Sort(byName) : new Sort(SortField.FIELD_SCORE, byName);
                case NAME -> new Sort(byName);
                case SENSITIVITY -> new Sort(new SortField(SENSITIVITY_ORDER, SortField.Type.LONG, true), byName);
            };
        }

        private List<SearchResults.Hit> hits(TopDocs top, int from) throws IOException {
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

        private Map<Facet, List<SearchResults.FacetValue>> facets(@Nullable FacetsCollector matches)
                throws IOException {
            Map<Facet, List<SearchResults.FacetValue>> all = new EnumMap<>(Facet.class);
            for (var entry : facetStates.entrySet()) {
                Facets counts = matches == null
                        ? new SortedSetDocValuesFacetCounts(entry.getValue())
                        : new SortedSetDocValuesFacetCounts(entry.getValue(), matches);
                @Nullable
                FacetResult top =
                        counts.getTopChildren(FACET_VALUES, entry.getKey().parameter());
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
}
