package org.hornbook.portal;

import java.nio.charset.StandardCharsets;
import org.hornbook.portal.Published.Shown;
import org.hornbook.portal.data.PublishedData;
import org.hornbook.portal.download.DcatCatalog;
import org.hornbook.portal.download.ReleaseCsv;
import org.hornbook.portal.download.ReleaseJson;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What programs and spreadsheets take. */
@RestController
class Downloads {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final Published published;
    private final PublishedData data;
    private final PortalSettings settings;

    Downloads(Published published, PublishedData data, PortalSettings settings) {
        this.published = published;
        this.data = data;
        this.settings = settings;
    }

    @GetMapping("/data/{slug:[a-z0-9-]+}.csv")
    ResponseEntity<String> csv(@PathVariable String slug) {
        return csv(published.current(slug));
    }

    @GetMapping("/data/{slug:[a-z0-9-]+}/v/{version:[0-9]{1,6}}.csv")
    ResponseEntity<String> csv(@PathVariable String slug, @PathVariable int version) {
        return csv(published.release(slug, version));
    }

    @GetMapping("/data/{slug:[a-z0-9-]+}.json")
    ResponseEntity<ReleaseJson> json(@PathVariable String slug) {
        return json(published.current(slug));
    }

    @GetMapping("/data/{slug:[a-z0-9-]+}/v/{version:[0-9]{1,6}}.json")
    ResponseEntity<ReleaseJson> json(@PathVariable String slug, @PathVariable int version) {
        return json(published.release(slug, version));
    }

    @GetMapping(path = "/data.json", produces = MediaType.APPLICATION_JSON_VALUE)
    DcatCatalog catalog() {
        return DcatCatalog.of(settings.addresses(), data.datasets());
    }

    private ResponseEntity<String> csv(Shown shown) {
        return file(shown, "csv").contentType(CSV).body(ReleaseCsv.of(shown.table()));
    }

    private ResponseEntity<ReleaseJson> json(Shown shown) {
        return file(shown, "json")
                .contentType(MediaType.APPLICATION_JSON)
                .body(ReleaseJson.of(settings.addresses(), shown.dataset(), shown.release(), shown.table()));
    }

    private ResponseEntity.BodyBuilder file(Shown shown, String ending) {
        String name =
                "%s-v%d.%s".formatted(shown.dataset().slug(), shown.release().version(), ending);
        String permalink = settings.addresses().file(shown.dataset(), shown.release(), ending);
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .header(HttpHeaders.LINK, "<%s>; rel=\"canonical\"".formatted(permalink));
    }
}
