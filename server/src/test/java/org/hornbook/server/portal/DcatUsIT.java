package org.hornbook.server.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.hornbook.server.launch.PortalForTests;
import org.hornbook.server.sharing.opendata.OpenData;
import org.hornbook.server.support.HornbookIT;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import tools.jackson.databind.JsonNode;

/**
 * The catalog for harvesters against what DCAT-US 1.1 requires of a catalog that is not of a federal agency: fields and
 * forms of Project Open Data's JSON schemas catalog, dataset, distribution, organization and vcard, version 1.1.
 */
@HornbookIT
class DcatUsIT {

    private static final String SCHEMA = "https://project-open-data.cio.gov/v1.1/schema";
    private static final String TEXT = "(?s).+";
    private static final String ADDRESS = "https?://\\S+";
    private static final String MOMENT = "\\d{4}-\\d{2}-\\d{2}(T\\d{2}:\\d{2}:\\d{2}([.]\\d+)?Z)?";

    /** Required of every dataset, as a pattern of its text. */
    private static final Map<String, String> REQUIRED = Map.of(
            "title", TEXT,
            "description", TEXT,
            "modified", MOMENT,
            "identifier", TEXT,
            "accessLevel", "public");

    /** May be left out, but not be of another form. */
    private static final Map<String, String> OPTIONAL = Map.of(
            "issued", MOMENT,
            "license", ADDRESS,
            "landingPage", ADDRESS,
            "spatial", TEXT,
            "temporal", MOMENT + "/" + MOMENT,
            "accrualPeriodicity", "irregular|R/P(\\d+Y)?(\\d+M)?(\\d+W)?(\\d+D)?",
            "rights", "(?s).{1,255}");

    @Autowired
    OpenData openData;

    @Value("${spring.datasource.url}")
    String database = "";

    @Test
    void hasWhatTheSchemaRequires() throws Exception {
        SampleTables.publishOnce(openData);
        try (Reader portal = Reader.of(
                PortalForTests.start(database, Map.of("hornbook.portal.address", "https://open.district.example/")))) {
            JsonNode catalog = portal.json("/data.json");
            assertThat(catalog.get("conformsTo").asString()).isEqualTo(SCHEMA);
            assertThat(catalog.get("describedBy").asString()).isEqualTo(SCHEMA + "/catalog.json");
            assertThat(catalog.get("@context").asString()).isEqualTo(SCHEMA + "/catalog.jsonld");
            assertThat(catalog.get("@id").asString()).isEqualTo("https://open.district.example/data.json");
            assertThat(catalog.get("@type").asString()).isEqualTo("dcat:Catalog");
            assertThat(catalog.get("dataset").size()).isGreaterThanOrEqualTo(3);
            List<String> faults = new ArrayList<>();
            for (JsonNode dataset : catalog.get("dataset")) {
                faults.addAll(faults(dataset));
            }
            assertThat(faults).isEmpty();
            assertThat(catalog.get("dataset")
                            .valueStream()
                            .map(dataset -> dataset.get("identifier").asString()))
                    .contains("https://open.district.example/data/" + SampleTables.ENROLLMENT)
                    .doesNotContain("https://open.district.example/data/" + SampleTables.WITHDRAWN)
                    .doesNotHaveDuplicates();
        }
    }

    private static List<String> faults(JsonNode dataset) {
        List<String> faults = new ArrayList<>();
        REQUIRED.forEach((field, form) -> check(dataset, field, form, true, faults));
        OPTIONAL.forEach((field, form) -> check(dataset, field, form, false, faults));
        check(dataset, "@type", "dcat:Dataset", true, faults);
        texts(dataset, "keyword", faults);
        texts(dataset, "theme", faults);
        texts(dataset, "language", faults);
        check(dataset.path("publisher"), "@type", "org:Organization", true, faults);
        check(dataset.path("publisher"), "name", TEXT, true, faults);
        check(dataset.path("contactPoint"), "@type", "vcard:Contact", true, faults);
        check(dataset.path("contactPoint"), "fn", TEXT, true, faults);
        check(dataset.path("contactPoint"), "hasEmail", "mailto:[\\w.-]+@[\\w.-]+[.][\\w.-]+", true, faults);
        for (JsonNode distribution : dataset.path("distribution")) {
            check(distribution, "@type", "dcat:Distribution", true, faults);
            check(
                    distribution,
                    "downloadURL",
                    "https://open[.]district[.]example/data/\\S+/v/\\d+[.](csv|json)",
                    true,
                    faults);
            check(distribution, "mediaType", "text/csv|application/json", true, faults);
            check(distribution, "format", "CSV|JSON", true, faults);
            check(distribution, "title", TEXT, true, faults);
        }
        if (dataset.path("distribution").size() != 2) {
            faults.add("not two files in " + dataset);
        }
        return faults;
    }

    private static void check(JsonNode node, String field, String form, boolean required, List<String> faults) {
        JsonNode value = node.path(field);
        if (value.isMissingNode()) {
            if (required) {
                faults.add(field + " is missing in " + node);
            }
        } else if (!value.isString() || !Pattern.matches(form, value.asString())) {
            faults.add(field + " is " + value);
        }
    }

    private static void texts(JsonNode node, String field, List<String> faults) {
        JsonNode values = node.path(field);
        if (!values.isArray() || values.isEmpty()) {
            faults.add(field + " is no list with anything in it");
        }
        for (JsonNode value : values) {
            if (!value.isString() || value.asString().isEmpty()) {
                faults.add(field + " has " + value);
            }
        }
    }
}
