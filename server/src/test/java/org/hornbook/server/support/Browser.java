package org.hornbook.server.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A real Chromium, driven as a person would; notes every console error, so a policy violation fails a test. */
public final class Browser implements AutoCloseable {

    /** A desk: 1280 × 900 CSS pixels. */
    public static final int WIDE = 1280;

    /** A phone: 390 × 844 CSS pixels. */
    public static final int NARROW = 390;

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;
    private final List<String> consoleErrors = new ArrayList<>();

    private Browser(Playwright playwright, com.microsoft.playwright.Browser chromium) {
        this.playwright = playwright;
        this.chromium = chromium;
    }

    /** Starts the browser; close it after the tests. */
    public static Browser start() {
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        var chromium = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable())
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
        return new Browser(playwright, chromium);
    }

    private static Path executable() {
        return Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "No Chromium found. Install the package chromium (./hornbook test does so as root)."));
    }

    /** A fresh profile with its own cookies, as wide as asked. */
    public Page open(int width) {
        BrowserContext context = chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(width, width == NARROW ? 844 : 900));
        context.setDefaultTimeout(20_000);
        Page page = context.newPage();
        page.onConsoleMessage(this::note);
        page.onPageError(error -> consoleErrors.add(error));
        return page;
    }

    /** A fresh profile without JavaScript. */
    public Page openWithoutScript() {
        return chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                        .setJavaScriptEnabled(false)
                        .setViewportSize(WIDE, 900))
                .newPage();
    }

    private void note(ConsoleMessage message) {
        // a page that answers 4xx on purpose is no fault of the page
        if ("error".equals(message.type()) && !message.text().contains("the server responded with a status of 4")) {
            consoleErrors.add(message.text());
        }
    }

    /** Fails when the page has an accessibility fault of WCAG 2.1 A or AA, or the console noted an error. */
    public void checkPage(Page page) {
        List<Rule> violations = new AxeBuilder(page)
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa"))
                .analyze()
                .getViolations();
        assertThat(violations)
                .as("accessibility faults of %s", page.url())
                .extracting(rule -> rule.getId() + ": " + rule.getHelp() + " "
                        + rule.getNodes().stream()
                                .map(node -> node.getHtml())
                                .limit(3)
                                .toList())
                .isEmpty();
        assertThat(consoleErrors).as("console errors up to %s", page.url()).isEmpty();
    }

    /** Fails when the page scrolls sideways. */
    public void checkReflow(Page page) {
        Object overflow = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(((Number) overflow).intValue())
                .as("sideways scrolling of %s", page.url())
                .isLessThanOrEqualTo(1);
    }

    /** Both checks; with {@code -Dhornbook.pictures=FOLDER} also a picture of that name. */
    public void look(Page page, String name) {
        String folder = System.getProperty("hornbook.pictures", "");
        if (!folder.isEmpty()) {
            String file = page.viewportSize().width + "-" + name.replaceAll("[^A-Za-z0-9]+", "-") + ".png";
            page.screenshot(
                    new Page.ScreenshotOptions().setPath(Path.of(folder, file)).setFullPage(true));
        }
        checkPage(page);
        checkReflow(page);
    }

    /** Presses the one button of exactly this name. */
    public static void button(Page page, String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    /** Signs in with a password on the page that asks for it, and waits for where that leads. */
    public static void signIn(Page page, String signInName, String password) {
        page.getByLabel("E-mail address").fill(signInName);
        page.getByLabel("Password").fill(password);
        button(page, "Sign in");
        page.waitForURL(address -> !address.contains("/sign-in"));
    }

    /** A fresh profile in which that person is signed in. */
    public Page openSignedIn(String address, String signInName, String password, int width) {
        Page page = open(width);
        page.navigate(address + "/sign-in");
        signIn(page, signInName, password);
        return page;
    }

    @Override
    public void close() {
        chromium.close();
        playwright.close();
    }
}
