package org.hornbook.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hornbook.server.Routes.Route;
import org.hornbook.server.demo.DemoIT;
import org.hornbook.server.demo.DemoSignIn;
import org.hornbook.server.demo.PreparedDemo;
import org.hornbook.server.directory.Accounts;
import org.hornbook.server.support.PageLint;
import org.hornbook.server.support.People;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.server.PathContainer;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Follows the links of the product from the home page, as every role, through the whole sample district; every page on
 * the way is sound, every link and every form leads somewhere.
 */
@DemoIT
class PagesAreSoundIT {

    /** Of pages that differ only in what they show, so many are opened. */
    private static final int ALIKE = 2;

    @Autowired
    MockMvcTester pages;

    @Autowired
    PreparedDemo demo;

    @Autowired
    Accounts accounts;

    @Autowired
    People people;

    @Autowired
    Routes routes;

    private final Map<Route, PathPattern> patterns = new HashMap<>();

    @Test
    void everyPageThatARoleCanReachIsSound() throws Exception {
        List<String> faults = new ArrayList<>();
        Set<String> opened = new HashSet<>();
        for (DemoSignIn signIn : demo.signIns()) {
            Walk walk = new Walk(signIn);
            walk.from("/");
            faults.addAll(walk.faults);
            opened.addAll(walk.alike.keySet());
        }
        assertThat(faults.stream().distinct()).isEmpty();
        assertThat(opened)
                .contains(
                        "GET,/",
                        "GET,/catalog",
                        "GET,/catalog/elements/{id}",
                        "GET,/policy/{clause}",
                        "GET,/scans/{id}",
                        "GET,/tasks/{id}",
                        "GET,/people/{id}",
                        "GET,/journal");
    }

    /** One role's way through the pages. */
    private final class Walk {

        private final DemoSignIn signIn;
        private final Deque<String> ahead = new ArrayDeque<>();
        private final Set<String> known = new HashSet<>();
        private final Map<String, Integer> alike = new HashMap<>();
        private final List<String> faults = new ArrayList<>();

        Walk(DemoSignIn signIn) {
            this.signIn = signIn;
        }

        void from(String start) throws Exception {
            ahead.add(start);
            while (!ahead.isEmpty()) {
                String address = ahead.remove();
                MvcTestResult answer = pages.get()
                        .uri(URI.create(address))
                        .with(people.as(
                                accounts.findBySignInName(signIn.signInName()).orElseThrow()))
                        .exchange();
                look(address, answer);
            }
        }

        private void look(String address, MvcTestResult answer) throws UnsupportedEncodingException {
            int status = answer.getUnresolvedException() == null
                    ? answer.getResponse().getStatus()
                    : 500;
            // lists of what must be mended are for everyone, what they link to is not
            if (status == 403) {
                return;
            }
            if (status != 200) {
                faults.add("%s as %s answers %d".formatted(address, signIn.role(), status));
                return;
            }
            String type = String.valueOf(answer.getResponse().getContentType());
            if (type.startsWith("text/html")) {
                Document page = Jsoup.parse(answer.getResponse().getContentAsString(), "http://localhost" + address);
                PageLint.faults(page).forEach(fault -> faults.add("%s: %s".formatted(address, fault)));
                page.select("a[href]").forEach(link -> follow(address, link));
                page.select("form").forEach(form -> lead(address, form));
            }
        }

        private void follow(String from, Element link) {
            String address = address(link, "href");
            Optional<Route> route = route("GET", path(address));
            if (route.isEmpty()) {
                faults.add("%s links to %s, which does not exist".formatted(from, address));
            } else if (known.add(address) && alike.merge(route.get().key(), 1, Integer::sum) <= ALIKE) {
                ahead.add(address);
            }
        }

        private void lead(String from, Element form) {
            String method =
                    form.attr("method").isEmpty() ? "GET" : form.attr("method").toUpperCase(java.util.Locale.ROOT);
            String address = address(form, "action");
            // signing in and out is answered by filters before any route
            if (route(method, path(address)).isEmpty() && !path(address).equals("/sign-out")) {
                faults.add("%s has a form that does %s %s, which does not exist".formatted(from, method, address));
            }
        }
    }

    /** The most specific pattern is the one that answers. */
    private Optional<Route> route(String method, String path) {
        PathContainer container = PathContainer.parsePath(path);
        return patterns().entrySet().stream()
                .filter(entry -> entry.getKey().method().equals(method))
                .filter(entry -> entry.getValue().matches(container))
                .min(Map.Entry.comparingByValue(PathPattern.SPECIFICITY_COMPARATOR))
                .map(Map.Entry::getKey);
    }

    private Map<Route, PathPattern> patterns() {
        if (patterns.isEmpty()) {
            routes.all().forEach(route -> patterns.put(route, PathPatternParser.defaultInstance.parse(route.path())));
        }
        return patterns;
    }

    /** Without the host and the place within the page. */
    private static String address(Element element, String attribute) {
        String absolute = element.absUrl(attribute);
        return absolute.replaceFirst("^http://localhost", "").replaceFirst("#.*$", "");
    }

    private static String path(String address) {
        return address.replaceFirst("\\?.*$", "");
    }
}
