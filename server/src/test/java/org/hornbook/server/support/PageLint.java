package org.hornbook.server.support;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Looks at a rendered page as a careful reader of its source would: structure, names of controls, no code in the page,
 * nothing from elsewhere. What only a browser can see (contrast, focus) is axe's.
 */
public final class PageLint {

    private final Document page;
    private final List<String> faults = new ArrayList<>();

    private PageLint(Document page) {
        this.page = page;
    }

    /** Every fault of the page, each in words; empty when it is sound. */
    public static List<String> faults(Document page) {
        PageLint lint = new PageLint(page);
        lint.structure();
        lint.ids();
        lint.controls();
        lint.tables();
        lint.linksAndButtons();
        lint.forms();
        lint.code();
        return lint.faults;
    }

    private void check(boolean sound, String fault) {
        if (!sound) {
            faults.add(fault);
        }
    }

    private void structure() {
        check(!page.select("html").attr("lang").isBlank(), "the page names no language");
        check(page.title().endsWith(" – Hornbook"), "the title is \"" + page.title() + "\"");
        check(page.select("h1").size() == 1, page.select("h1").size() + " level-one headings");
        check(page.select("main#main-content").size() == 1, "no main part for the skip link");
        int before = 0;
        for (Element heading : page.select("h1, h2, h3, h4, h5, h6")) {
            int level = heading.normalName().charAt(1) - '0';
            // the error summary stands above the h1, as its pattern asks
            check(before == 0 || level <= before + 1, "the heading \"" + heading.text() + "\" skips a level");
            check(!heading.text().isBlank(), "an empty heading");
            before = level;
        }
    }

    private void ids() {
        Set<String> seen = new HashSet<>();
        for (Element element : page.select("[id]")) {
            check(seen.add(element.id()), "the id \"" + element.id() + "\" stands twice");
        }
        for (String attribute : List.of("aria-labelledby", "aria-describedby", "for")) {
            for (Element element : page.select("[" + attribute + "]")) {
                for (String id : element.attr(attribute).strip().split("\\s+", -1)) {
                    check(
                            id.isEmpty() || seen.contains(id),
                            attribute + " of " + element.normalName() + " names \"" + id + "\", which is not there");
                }
            }
        }
        for (Element link : page.select("a[href^=#]")) {
            check(seen.contains(link.attr("href").substring(1)), "a link leads to the missing " + link.attr("href"));
        }
    }

    private void controls() {
        for (Element control : page.select("input, select, textarea")) {
            if (!Set.of("hidden", "submit", "button").contains(control.attr("type"))) {
                boolean labelled = control.hasAttr("aria-label")
                        || control.hasAttr("aria-labelledby")
                        || control.closest("label") != null
                        || page.select("label").stream()
                                .anyMatch(label -> label.attr("for").equals(control.id())
                                        && !label.text().isBlank());
                check(labelled, "the control \"" + control.attr("name") + "\" has no label");
            }
        }
        for (Element group : page.select("fieldset")) {
            check(!group.select("> legend").text().isBlank(), "a group of controls without a legend");
        }
    }

    private void tables() {
        for (Element table : page.select("table")) {
            check(!table.select("> caption").text().isBlank(), "a table without a caption");
            check(!table.select("th").isEmpty(), "a table without headings");
            for (Element heading : table.select("th")) {
                check(heading.hasAttr("scope"), "the table heading \"" + heading.text() + "\" has no scope");
            }
        }
        for (Element image : page.select("img")) {
            check(image.hasAttr("alt"), "an image without alternative text");
        }
        for (Element drawing : page.select("svg[role=img]")) {
            check(
                    !drawing.select("> title").text().isBlank() || drawing.hasAttr("aria-label"),
                    "a drawing that says nothing to those who do not see it");
        }
    }

    private void linksAndButtons() {
        for (Element named : page.select("a[href], button")) {
            check(
                    !named.text().isBlank() || named.hasAttr("aria-label"),
                    "a " + named.normalName() + " without words: " + named.outerHtml());
        }
    }

    private void forms() {
        for (Element form : page.select("form")) {
            if (form.attr("method").equalsIgnoreCase("post")) {
                check(
                        !form.select("input[name=_csrf]").attr("value").isBlank(),
                        "the form to " + form.attr("action") + " carries no token");
                check(
                        form.select("input[type=text], input[type=password], textarea, [required]")
                                        .isEmpty()
                                || form.hasAttr("novalidate"),
                        "the form to " + form.attr("action") + " lets the browser object in its own words");
            }
        }
    }

    private void code() {
        check(page.select("style").isEmpty(), "a style element");
        for (Element script : page.select("script")) {
            check(script.hasAttr("src") && script.data().isBlank(), "a script in the page");
        }
        for (Element element : page.getAllElements()) {
            for (Attribute attribute : element.attributes()) {
                String key = attribute.getKey();
                check(!key.equals("style") && !key.startsWith("on"), "the attribute " + key);
                check(
                        !Set.of("href", "src", "action").contains(key)
                                || !attribute.getValue().matches("(?i)\\s*(javascript:|data:|(https?:)?//).*"),
                        "an address elsewhere: " + attribute.getValue());
            }
        }
    }
}
