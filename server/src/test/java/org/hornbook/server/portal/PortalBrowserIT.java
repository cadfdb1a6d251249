package org.hornbook.server.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hornbook.server.launch.PortalForTests;
import org.hornbook.server.sharing.opendata.OpenData;
import org.hornbook.server.support.Browser;
import org.hornbook.server.support.HornbookIT;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** The portal in a real browser, at a desk and on a phone. */
@HornbookIT
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PortalBrowserIT {

    private static final List<String> PAGES = List.of(
            "/",
            "/?q=nothing-has-this-word",
            "/data/" + SampleTables.PROGRAMS,
            "/data/" + SampleTables.PROGRAMS + "/v/1",
            "/data/enrollment?rows=race&columns=grade",
            "/data/school-lunches",
            "/data/bus-riders",
            "/embed/" + SampleTables.PROGRAMS,
            "/embed/bus-riders",
            "/left-out",
            "/about",
            "/nothing");

    @Autowired
    OpenData openData;

    @Value("${spring.datasource.url}")
    String database = "";

    private final List<AutoCloseable> open = new ArrayList<>();
    private Reader portal = Reader.of(0);
    private Browser browser = Browser.start();

    @BeforeAll
    void start() throws Exception {
        SampleTables.publishOnce(openData);
        portal =
                Reader.of(PortalForTests.start(database, Map.of("hornbook.portal.name", "Alder Brook Public Schools")));
        open.addAll(List.of(browser, portal));
    }

    @AfterAll
    void stop() throws Exception {
        for (AutoCloseable one : open) {
            one.close();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {Browser.WIDE, Browser.NARROW})
    void everyPageCanBeReadByEveryone(int width) {
        Page page = browser.open(width);
        for (String address : PAGES) {
            page.navigate(portal.address(address));
            browser.checkPage(page);
            browser.checkReflow(page);
        }
        assertThat(page.context().cookies()).isEmpty();
        assertThat(page.evaluate("window.localStorage.length + window.sessionStorage.length"))
                .isEqualTo(0);
    }

    /** Into {@code target/screenshots}; {@code scripts/screenshots} copies them into the guide. */
    @ParameterizedTest
    @CsvSource({"1280, wide", "390, narrow"})
    void picturesForTheGuide(int width, String suffix) {
        Page page = browser.open(width);
        page.navigate(portal.address("/data/" + SampleTables.PROGRAMS));
        Path picture = Path.of("target", "screenshots", "open-data-" + suffix + ".png");
        page.screenshot(new Page.ScreenshotOptions().setPath(picture));
        assertThat(picture).isNotEmptyFile();
    }

    @Test
    void aParentFindsATableTurnsItAndReadsWhyNumbersAreMissing() {
        Page page = browser.openWithoutScript();
        page.navigate(portal.address("/"));
        page.getByLabel("Search the tables").fill("race");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Search"))
                .click();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Enrollment by school, race and grade"))
                .click();
        page.getByText("Turn the table").click();
        page.getByLabel("Down the side").selectOption("grade");
        page.getByLabel("Across the top").selectOption("none");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Show"))
                .click();
        assertThat(page.locator("tbody tr").count()).isEqualTo(6);
        assertThat(page.locator("tbody tr").first().textContent())
                .contains("All grades")
                .contains("4,096");
        page.locator(".od-note").getByText("Why numbers are left out").click();
        assertThat(page.locator("h1").textContent()).isEqualTo("Why some numbers are left out");
    }

    @Test
    void theChartIsDrawnInAnotherSite() throws IOException {
        Page page = browser.open(Browser.NARROW);
        page.navigate(portal.address("/data/" + SampleTables.PROGRAMS));
        page.getByText("Show the chart on your site").click();
        String code = page.getByLabel("Copy this into your page").inputValue();
        assertThat(code).startsWith("<iframe src=\"" + portal.address("/embed/" + SampleTables.PROGRAMS) + "\"");

        showElsewhere(page, code);
        var chart = page.frameLocator("iframe").locator("svg.od-chart");
        chart.waitFor();
        assertThat(chart.locator("rect.od-bar--1").count()).isEqualTo(3);
        assertThat(chart.locator("rect.od-bar--left-out").count()).isEqualTo(3);
        assertThat(chart.boundingBox().width).isLessThan(Browser.NARROW);
    }

    @Test
    void aPageOfThePortalIsNotDrawnInAnotherSite() throws IOException {
        Page page = browser.open(Browser.WIDE);
        showElsewhere(page, "<iframe src=\"" + portal.address("/about") + "\"></iframe>");
        page.waitForTimeout(500);
        // the browser's own words about the refusal are in the frame instead
        assertThat(page.frameLocator("iframe").getByText("About these tables").count())
                .isZero();
    }

    /** Opens a page of another site with this in it. */
    private void showElsewhere(Page page, String html) throws IOException {
        HttpServer elsewhere = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        elsewhere.createContext("/", exchange -> {
            byte[] body = ("<!DOCTYPE html><html lang=en><title>Elsewhere</title><body>" + html)
                    .getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/html;charset=UTF-8");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        elsewhere.start();
        open.add(() -> elsewhere.stop(0));
        page.navigate("http://127.0.0.1:" + elsewhere.getAddress().getPort() + "/");
    }
}
