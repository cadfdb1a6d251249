package org.hornbook.server.catalog.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hornbook.server.catalog.search.SearchQuery.Sort;
import org.hornbook.server.catalog.search.SearchResults.FacetValue;
import org.hornbook.server.catalog.search.SearchResults.Hit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchIndexTest {

    private final SearchIndex index = new SearchIndex();

    @BeforeEach
    void fill() {
        put(List.of(
                element("stu_birthDt", "stu_demo", "Date of birth", "confidential", "Mary Alden"),
                element("homePhone", "contacts", "Telephone", "confidential", "Mary Alden"),
                element("Immunizations", "visits", "Vaccines", "restricted", "José Núñez"),
                element("course_title", "courses", "Course", "internal", "")));
        index.refresh();
    }

    @AfterEach
    void close() {
        index.close();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    birth,            stu_birthDt
                    BIRTH,            stu_birthDt
                    stu_birthDt,      stu_birthDt
                    birthdt,          stu_birthDt
                    birth_dt,         stu_birthDt
                    courseTitle,      course_title
                    imun,             -
                    immun,            Immunizations
                    immunisations,    Immunizations
                    imunization,      Immunizations
                    vaccine,          Immunizations
                    nunez,            Immunizations
                    telephon,         homePhone
                    phone alden,      homePhone
                    courses,          course_title
                    zebra,            -
                    """)
    void findsByNameMeaningAndPeopleDespiteTypos(String typed, String expected) {
        List<String> titles =
                search(typed, Map.of()).hits().stream().map(Hit::title).toList();
        if (expected.equals("-")) {
            assertThat(titles).isEmpty();
        } else {
            assertThat(titles).first().isEqualTo(expected);
        }
    }

    @Test
    void countsFacetsOverAllMatches() {
        SearchResults all = search("", Map.of());
        assertThat(all.total()).isEqualTo(4);
        assertThat(all.facets().get(Facet.SENSITIVITY))
                .containsExactly(
                        new FacetValue("confidential", 2),
                        new FacetValue("internal", 1),
                        new FacetValue("restricted", 1));
        assertThat(all.facets().get(Facet.GAP)).containsExactly(new FacetValue("No custodian", 1));
    }

    @Test
    void narrowsByFacets() {
        SearchResults narrowed = search("", Map.of(Facet.SENSITIVITY, "confidential", Facet.CUSTODIAN, "Mary Alden"));
        assertThat(narrowed.total()).isEqualTo(2);
        assertThat(narrowed.facets().get(Facet.SENSITIVITY)).containsExactly(new FacetValue("confidential", 2));
    }

    @Test
    void sortsByNameAndBySensitivity() {
        assertThat(index.search(new SearchQuery("", Map.of(), Sort.NAME, 1)).hits())
                .extracting(Hit::title)
                .containsExactly("course_title", "homePhone", "Immunizations", "stu_birthDt");
        assertThat(index.search(new SearchQuery("", Map.of(), Sort.SENSITIVITY, 1))
                        .hits())
                .extracting(Hit::title)
                .first()
                .isEqualTo("Immunizations");
    }

    @Test
    void replacesAndRemoves() {
        SearchDocument old = element("nickname", "people", "Name", "confidential", "");
        put(List.of(old));
        put(List.of(new SearchDocument(
                old.kind(), old.id(), List.of(), "called", old.context(), old.href(), "", "", 2, Map.of())));
        index.refresh();
        assertThat(search("nickname", Map.of()).total()).isZero();
        assertThat(search("called", Map.of()).total()).isEqualTo(1);
        index.replace(List.of(), List.of(old.key()), List.of());
        index.refresh();
        assertThat(search("called", Map.of()).total()).isZero();
    }

    @Test
    void replacesEverythingInADataset() {
        index.replace(List.of("dataset:stu_demo"), List.of(), List.of());
        index.refresh();
        assertThat(search("birth", Map.of()).total()).isZero();
        assertThat(search("", Map.of()).total()).isEqualTo(3);
    }

    @Test
    void pagesBeyondTheEndAreEmpty() {
        assertThat(index.search(new SearchQuery("", Map.of(), Sort.NAME, 9)).hits())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"'*'", "'a AND (b'", "'\"\"\"'", "'<script>'", "'~~~ ???'", "'OR NOT'"})
    void treatsQuerySyntaxAsWords(String typed) {
        assertThat(search(typed, Map.of()).total()).isNotNegative();
    }

    private void put(List<SearchDocument> documents) {
        index.replace(List.of(), List.of(), documents);
    }

    private SearchResults search(String words, Map<Facet, String> filters) {
        return index.search(new SearchQuery(words, filters, Sort.RELEVANCE, 1));
    }

    private static SearchDocument element(String name, String dataset, String meaning, String level, String custodian) {
        Map<Facet, List<String>> facets = new EnumMap<>(Facet.class);
        facets.put(Facet.KIND, List.of("Element"));
        facets.put(Facet.SENSITIVITY, List.of(level));
        facets.put(Facet.CUSTODIAN, custodian.isEmpty() ? List.of() : List.of(custodian));
        facets.put(Facet.GAP, custodian.isEmpty() ? List.of("No custodian") : List.of());
        int rank = List.of("public", "internal", "confidential", "restricted").indexOf(level);
        UUID id = UUID.randomUUID();
        return new SearchDocument(
                "element",
                id,
                List.of("dataset:" + dataset),
                name,
                "School system › " + dataset,
                "/elements/" + id,
                meaning,
                custodian,
                rank,
                facets);
    }
}
