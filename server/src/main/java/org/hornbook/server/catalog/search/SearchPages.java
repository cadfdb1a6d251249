package org.hornbook.server.catalog.search;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hornbook.server.web.CsvDownload;
import org.hornbook.server.web.NavigationEntry;
import org.hornbook.server.web.SignedIn;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The catalog's front page: search over everything, narrowed by facets (clause STO-3). */
@Controller
@SignedIn
class SearchPages {

    private static final int LONGEST_EXPORT = 250_000;

    private final CatalogSearch search;

    SearchPages(CatalogSearch search) {
        this.search = search;
    }

    @GetMapping("/catalog")
    String catalog(@RequestParam Map<String, String> parameters, Model model) {
        SearchQuery query = query(parameters);
        model.addAttribute("view", SearchView.of(query, search.search(query)));
        return "catalog/search";
    }

    @GetMapping("/catalog.csv")
    void export(@RequestParam Map<String, String> parameters, HttpServletResponse response) throws IOException {
        CsvDownload.send(
                response,
                "catalog",
                List.of("kind", "name", "where", "sensitivity", "data types", "page"),
                search.first(query(parameters), LONGEST_EXPORT).stream().map(SearchPages::cells));
    }

    private static List<String> cells(SearchResults.Hit hit) {
        return List.of(hit.kind(), hit.title(), hit.context(), hit.level(), String.join(" ", hit.types()), hit.href());
    }

    static SearchQuery query(Map<String, String> parameters) {
        Map<Facet, String> filters = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            String wanted = parameters.getOrDefault(facet.parameter(), "");
            if (!wanted.isBlank()) {
                filters.put(facet, wanted);
            }
        }
        return new SearchQuery(
                parameters.getOrDefault("q", ""),
                filters,
                sort(parameters),
                page(parameters.getOrDefault("page", "1")));
    }

    private static SearchQuery.Sort sort(Map<String, String> parameters) {
        String wanted = parameters.getOrDefault("sort", "").toUpperCase(Locale.ROOT);
        return List.of(SearchQuery.Sort.values()).stream()
                .filter(sort -> sort.name().equals(wanted))
                .findFirst()
                .orElse(SearchQuery.Sort.RELEVANCE);
    }

    private static int page(String text) {
        return text.matches("[0-9]{1,6}") ? Integer.parseInt(text) : 1;
    }

    @Bean
    static NavigationEntry catalogEntry() {
        return NavigationEntry.forAll("Catalog", "/catalog", 10);
    }
}
