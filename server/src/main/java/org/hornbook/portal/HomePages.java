package org.hornbook.portal;

import java.util.List;
import org.hornbook.portal.data.PublishedData;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of datasets, and the pages that explain. */
@Controller
class HomePages {

    private final PublishedData data;

    HomePages(PublishedData data) {
        this.data = data;
    }

    @GetMapping("/")
    String home(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String theme,
            @RequestParam(defaultValue = "") String sort,
            Model model) {
        Catalog.Sort order = Catalog.Sort.of(sort);
        Catalog catalog = Catalog.of(data.datasets(), q, theme, order);
        model.addAttribute("catalog", catalog);
        model.addAttribute("q", q);
        model.addAttribute("theme", theme);
        model.addAttribute("sort", order);
        model.addAttribute("sorts", List.of(Catalog.Sort.values()));
        return "home";
    }

    @GetMapping("/left-out")
    String leftOut() {
        return "left-out";
    }

    @GetMapping("/about")
    String about(Model model) {
        model.addAttribute("example", data.datasets().stream().findFirst().orElse(null));
        return "about";
    }
}
