package org.hornbook.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** What no template may hold, whatever it is filled with. */
class TemplatesTest {

    private static final Pattern EVENT = Pattern.compile("(th:)?on[a-z]+");
    private static final Pattern ELSEWHERE = Pattern.compile("(?i)(https?:)?//.*");
    private static final List<String> ADDRESSES = List.of("href", "src", "action", "th:href", "th:src", "th:action");

    @Test
    void holdNoCodeNoStyleAndNothingFromElsewhere() throws IOException {
        Map<String, Document> templates = templates();
        assertThat(templates).hasSizeGreaterThan(40);
        List<String> faults = new ArrayList<>();
        templates.forEach(
                (name, template) -> template.getAllElements().forEach(element -> faults(element, name, faults)));
        assertThat(faults).isEmpty();
    }

    private static void faults(Element element, String name, List<String> faults) {
        if (element.normalName().equals("style")
                || (element.normalName().equals("script") && !element.data().isBlank())) {
            faults.add(name + ": code or style in the page, which the security policy forbids");
        }
        for (Attribute attribute : element.attributes()) {
            String key = attribute.getKey();
            if (key.equals("style")
                    || key.equals("th:style")
                    || EVENT.matcher(key).matches()) {
                faults.add(name + ": the attribute " + key + " on " + element.normalName());
            }
            if (key.equals("th:utext")) {
                faults.add(name + ": th:utext does not escape; use th:text");
            }
            if (ADDRESSES.contains(key)
                    && ELSEWHERE.matcher(attribute.getValue()).matches()) {
                faults.add(name + ": an address elsewhere: " + attribute.getValue());
            }
        }
        // only th:action makes the framework add the token that every change needs
        if (element.normalName().equals("form")
                && element.attr("method").equalsIgnoreCase("post")
                && !element.hasAttr("th:action")) {
            faults.add(name + ": a form that posts needs th:action");
        }
    }

    private static Map<String, Document> templates() throws IOException {
        Map<String, Document> templates = new TreeMap<>();
        Resource[] files = new PathMatchingResourcePatternResolver().getResources("classpath:templates/**/*.html");
        Arrays.stream(files).forEach(file -> templates.put(name(file), parsed(file)));
        return templates;
    }

    private static String name(Resource file) {
        try {
            String path = file.getURL().getPath();
            return path.substring(path.lastIndexOf("templates/"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Document parsed(Resource file) {
        try {
            return Jsoup.parse(file.getContentAsString(StandardCharsets.UTF_8), Parser.xmlParser());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
