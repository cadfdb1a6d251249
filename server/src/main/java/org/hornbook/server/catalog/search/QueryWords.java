package org.hornbook.server.catalog.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * Turns typed words into a query: every word must match, as it is, as the beginning of a word, or, when
 * no word of the catalog begins so, with a typing mistake (one in words of 4 to 7 letters, two in longer ones). Who types
 * a word that is there wants that word, and not "gate" for "date".
 */
final class QueryWords {

    private static final int MOST_WORDS = 12;
    private static final int SHORTEST_FOR_ONE_EDIT = 4;
    private static final int SHORTEST_FOR_TWO_EDITS = 8;
    private static final int FUZZY_EXPANSIONS = 30;

    private static final Pattern SPACE = Pattern.compile("\\s+");

    private QueryWords() {}

    /** @param known says whether a word of the catalog begins with the letters */
    static Query of(String typed, Analyzer analyzer, Predicate<String> known) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        List<List<String>> words = words(typed, analyzer);
        if (words.isEmpty()) {
            return MatchAllDocsQuery.INSTANCE;
        }
        words.forEach(parts -> all.add(oneWord(parts, known), BooleanClause.Occur.MUST));
        return all.build();
    }

    /** A typed word may fall into parts (birth_date); all of its parts must match. */
    private static Query oneWord(List<String> parts, Predicate<String> known) {
        BooleanQuery.Builder builder = new BooleanQuery.Builder();
        parts.forEach(part -> builder.add(part(part, known), BooleanClause.Occur.MUST));
        return builder.build();
    }

    private static Query part(String part, Predicate<String> known) {
        List<Query> ways = new ArrayList<>();
        ways.add(new BoostQuery(new TermQuery(new Term(SearchIndex.TITLE, part)), 8));
        ways.add(new BoostQuery(new TermQuery(new Term(SearchIndex.MEANING, part)), 4));
        ways.add(new BoostQuery(new TermQuery(new Term(SearchIndex.ALL, part)), 3));
        ways.add(new BoostQuery(new PrefixQuery(new Term(SearchIndex.ALL, part)), 1.5f));
        int edits = known.test(part) ? 0 : edits(part);
        if (edits > 0) {
            ways.add(new BoostQuery(
                    new FuzzyQuery(new Term(SearchIndex.ALL, part), edits, 1, FUZZY_EXPANSIONS, true), 0.5f));
        }
        return new DisjunctionMaxQuery(ways, 0.1f);
    }

    private static int edits(String part) {
        if (part.length() >= SHORTEST_FOR_TWO_EDITS) {
            return 2;
        }
        return part.length() >= SHORTEST_FOR_ONE_EDIT ? 1 : 0;
    }

    private static List<List<String>> words(String typed, Analyzer analyzer) {
        List<List<String>> words = new ArrayList<>();
        SPACE.splitAsStream(typed.strip()).limit(MOST_WORDS).forEach(word -> {
            List<String> parts = parts(word, analyzer);
            if (!parts.isEmpty()) {
                words.add(parts);
            }
        });
        return words;
    }

    private static List<String> parts(String word, Analyzer analyzer) {
        List<String> parts = new ArrayList<>();
        try (TokenStream tokens = analyzer.tokenStream(SearchIndex.ALL, word)) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                parts.add(term.toString());
            }
            tokens.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return parts;
    }
}
