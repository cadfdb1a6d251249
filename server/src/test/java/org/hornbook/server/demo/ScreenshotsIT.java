package org.hornbook.server.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.hornbook.server.support.Browser;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Takes the pictures of the six main pages, wide and narrow, into {@code target/screenshots}; {@code
 * scripts/screenshots} copies them into the guide.
 */
@DemoIT
class ScreenshotsIT {

    private static final Map<String, String> PAGES = new LinkedHashMap<>();

    static {
        PAGES.put("home", "/");
        PAGES.put("catalog", "/catalog?q=birth");
        PAGES.put("collections", "/catalog/collections");
        PAGES.put("repositories", "/catalog/repositories");
        PAGES.put("policy", "/policy?state=NOT_MET");
        PAGES.put("tasks", "/tasks");
    }

    @LocalServerPort
    int port;

    @Autowired
    PreparedDemo demo;

    @Test
    void picturesOfTheMainPages() throws Exception {
        Path folder = Files.createDirectories(Path.of("target", "screenshots"));
        try (Browser browser = Browser.start()) {
            take(browser, Browser.WIDE, folder, "wide");
            take(browser, Browser.NARROW, folder, "narrow");
        }
        assertThat(folder).isDirectoryContaining("glob:**policy-wide.png");
    }

    private void take(Browser browser, int width, Path folder, String suffix) throws InterruptedException {
        DemoSignIn signIn = demo.signIn("Governance lead");
        Page page = browser.openSignedIn("http://localhost:" + port, signIn.signInName(), signIn.password(), width);
        PAGES.forEach((name, address) -> {
            page.navigate("http://localhost:" + port + address);
            page.screenshot(new Page.ScreenshotOptions().setPath(folder.resolve(name + "-" + suffix + ".png")));
        });
    }
}
