package org.hornbook.server.catalog.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
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
    static final String TITLE_ORDER = "title-order";
    static final String SENSITIVITY_ORDER = "sensitivity-order";
    private static final int LONGEST_SORT_KEY = 200;

    private final Analyzer analyzer = CatalogAnalyzer.forQueries();
    private final FacetsConfig facetsConfig = new FacetsConfig();
    private final IndexWriter writer;
    private volatile IndexSnapshot snapshot;

    SearchIndex() {
        for (Facet facet : Facet.values()) {
            facetsConfig.setMultiValued(facet.parameter(), true);
            facetsConfig.setIndexFieldName(facet.parameter(), "facet-" + facet.parameter());
        }
        try {
            writer = new IndexWriter(new ByteBuffersDirectory(), new IndexWriterConfig(CatalogAnalyzer.forIndex()));
            snapshot = IndexSnapshot.of(DirectoryReader.open(writer), facetsConfig);
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
            IndexSnapshot old = snapshot;
            @Nullable DirectoryReader changed = DirectoryReader.openIfChanged(old.reader(), writer);
            if (changed != null) {
                snapshot = IndexSnapshot.of(changed, facetsConfig);
                old.reader().decRef();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many documents are visible. */
    int size() {
        return snapshot.reader().numDocs();
    }

    SearchResults search(SearchQuery asked) {
        IndexSnapshot current = acquire();
        try {
            return current.search(asked, query(asked, current));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            release(current);
        }
    }

    /** The first {@code limit} hits, for an export. */
    List<SearchResults.Hit> first(SearchQuery asked, int limit) {
        IndexSnapshot current = acquire();
        try {
            Query query = query(asked, current);
            TopDocs top = current.searcher()
                    .search(query, limit, IndexSnapshot.order(asked, query instanceof MatchAllDocsQuery));
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
            snapshot.reader().decRef();
            writer.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private IndexSnapshot acquire() {
        while (true) {
            IndexSnapshot current = snapshot;
            if (current.reader().tryIncRef()) {
                return current;
            }
        }
    }

    private static void release(IndexSnapshot used) {
        try {
            used.reader().decRef();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Query query(SearchQuery asked, IndexSnapshot current) {
        Query words = QueryWords.of(asked.words(), analyzer, current::beginsSomeWord);
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
}
