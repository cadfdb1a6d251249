package org.hornbook.portal;

import java.util.Map;
import org.hornbook.portal.Published.Shown;
import org.hornbook.portal.view.BarChart;
import org.hornbook.portal.view.CrossTable;
import org.hornbook.portal.view.Side;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of a dataset, the page of each of its releases, and the chart alone for other sites. */
@Controller
class DatasetPages {

    private final Published published;
    private final PortalSettings settings;

    DatasetPages(Published published, PortalSettings settings) {
        this.published = published;
        this.settings = settings;
    }

    @GetMapping("/data/{slug:[a-z0-9-]+}")
    String current(@PathVariable String slug, @RequestParam Map<String, String> asked, Model model) {
        Shown shown = published.current(slug);
        model.addAttribute("heading", shown.dataset().title());
        return page("dataset", shown, asked, model);
    }

    @GetMapping("/data/{slug:[a-z0-9-]+}/v/{version:[0-9]{1,6}}")
    String release(
            @PathVariable String slug,
            @PathVariable int version,
            @RequestParam Map<String, String> asked,
            Model model) {
        Shown shown = published.release(slug, version);
        model.addAttribute("heading", shown.dataset().title() + ", version " + version);
        return page("dataset", shown, asked, model);
    }

    @GetMapping("/embed/{slug:[a-z0-9-]+}")
    String embed(@PathVariable String slug, @RequestParam Map<String, String> asked, Model model) {
        return page("embed", published.current(slug), asked, model);
    }

    private String page(String template, Shown shown, Map<String, String> asked, Model model) {
        Side side = Side.of(shown.release().dimensions(), asked);
        String measure = shown.release().measure();
        model.addAttribute("dataset", shown.dataset());
        model.addAttribute("release", shown.release());
        model.addAttribute("outdated", shown.isOutdated());
        model.addAttribute("side", side);
        model.addAttribute("table", CrossTable.of(shown.table(), side, measure));
        model.addAttribute("chart", BarChart.of(shown.table(), side, measure).orElse(null));
        model.addAttribute("addresses", settings.addresses());
        return template;
    }
}
