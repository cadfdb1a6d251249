package org.hornbook.server.catalog.search;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.core.FlattenGraphFilter;
import org.apache.lucene.analysis.core.WhitespaceTokenizer;
import org.apache.lucene.analysis.en.EnglishMinimalStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.WordDelimiterGraphFilter;
import org.apache.lucene.analysis.shingle.ShingleFilter;

/**
 * Splits names the way people read them: {@code stu_birthDate2} gives stu, birth, date and 2; accents and plurals do not
 * matter. For the index, neighbours are also joined, so that "birthdate" finds it.
 */
final class CatalogAnalyzer extends Analyzer {

    private static final int SPLITTING = WordDelimiterGraphFilter.GENERATE_WORD_PARTS
            | WordDelimiterGraphFilter.GENERATE_NUMBER_PARTS
            | WordDelimiterGraphFilter.SPLIT_ON_CASE_CHANGE
            | WordDelimiterGraphFilter.SPLIT_ON_NUMERICS
            | WordDelimiterGraphFilter.STEM_ENGLISH_POSSESSIVE;

    private final boolean joiningNeighbours;

    private CatalogAnalyzer(boolean joiningNeighbours) {
        this.joiningNeighbours = joiningNeighbours;
    }

    static CatalogAnalyzer forIndex() {
        return new CatalogAnalyzer(true);
    }

    static CatalogAnalyzer forQueries() {
        return new CatalogAnalyzer(false);
    }

    @Override
    protected TokenStreamComponents createComponents(String fieldName) {
        Tokenizer words = new WhitespaceTokenizer();
        TokenStream parts = new FlattenGraphFilter(new WordDelimiterGraphFilter(words, SPLITTING, null));
        TokenStream folded = new ASCIIFoldingFilter(new LowerCaseFilter(parts));
        TokenStream stemmed = new EnglishMinimalStemFilter(folded);
        return new TokenStreamComponents(words, joiningNeighbours ? joined(stemmed) : stemmed);
    }

    private static TokenStream joined(TokenStream parts) {
        ShingleFilter pairs = new ShingleFilter(parts, 2, 2);
        pairs.setTokenSeparator("");
        return pairs;
    }
}
