package org.hornbook.portal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hornbook.portal.data.Dataset;
import org.hornbook.portal.data.PublishedData;
import org.springframework.dao.DataAccessException;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;

/** Files that search engines and monitors look for. */
@RestController
class SiteFiles {

    private final PublishedData data;
    private final PortalSettings settings;
    private final Dates dates;

    SiteFiles(PublishedData data, PortalSettings settings, Dates dates) {
        this.data = data;
        this.settings = settings;
        this.dates = dates;
    }

    /** Charts for other sites would be found twice. */
    @GetMapping(path = "/robots.txt", produces = "text/plain;charset=UTF-8")
    String robots() {
        return "User-agent: *\nDisallow: /embed/\nSitemap: %s/sitemap.xml\n"
                .formatted(settings.addresses().base());
    }

    @GetMapping(path = "/sitemap.xml", produces = MediaType.APPLICATION_XML_VALUE)
    String sitemap() {
        Addresses addresses = settings.addresses();
        List<String> entries = new ArrayList<>();
        for (String page : List.of("/", "/left-out", "/about")) {
            entries.add("<url><loc>%s</loc></url>\n".formatted(HtmlUtils.htmlEscape(addresses.base() + page)));
        }
        for (Dataset dataset : data.datasets()) {
            entries.add("<url><loc>%s</loc><lastmod>%s</lastmod></url>\n"
                    .formatted(HtmlUtils.htmlEscape(addresses.dataset(dataset)), dates.machine(dataset.modifiedAt())));
        }
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
                %s</urlset>
                """.formatted(String.join("", entries));
    }

    @GetMapping("/health")
    ResponseEntity<Map<String, String>> health() {
        boolean reachable = isDatabaseReachable();
        return ResponseEntity.status(reachable ? 200 : 503)
                .cacheControl(CacheControl.noStore())
                .body(Map.of("status", reachable ? "up" : "down"));
    }

    private boolean isDatabaseReachable() {
        try {
            return data.isReadable();
        } catch (DataAccessException e) {
            return false;
        }
    }
}
