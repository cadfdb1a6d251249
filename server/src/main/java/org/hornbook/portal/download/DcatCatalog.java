package org.hornbook.portal.download;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.Optional;
import org.hornbook.portal.Addresses;
import org.jspecify.annotations.Nullable;

/**
 * The portal's datasets as DCAT-US 1.1 (Project Open Data Metadata Schema, 1.1), which catalogs of states and of the
 * federal government harvest. {@code bureauCode} and {@code programCode} are for federal agencies only.
 *
 * @param datasets every dataset with numbers to read
 */
@JsonPropertyOrder({"@context", "@id", "@type", "conformsTo", "describedBy", "dataset"})
public record DcatCatalog(
        @JsonProperty("@id") String id,
        @JsonProperty("dataset") List<Dataset> datasets) {

    private static final String SCHEMA = "https://project-open-data.cio.gov/v1.1/schema";

    /** The catalog of these datasets. */
    public static DcatCatalog of(Addresses addresses, List<org.hornbook.portal.data.Dataset> datasets) {
        return new DcatCatalog(
                addresses.base() + "/data.json",
                datasets.stream()
                        .map(dataset -> dataset(addresses, dataset))
                        .flatMap(Optional::stream)
                        .toList());
    }

    private static Optional<Dataset> dataset(Addresses addresses, org.hornbook.portal.data.Dataset dataset) {
        return dataset.current().map(release -> Dataset.of(addresses, dataset, release));
    }

    @JsonProperty("@context")
    String context() {
        return SCHEMA + "/catalog.jsonld";
    }

    @JsonProperty("@type")
    String type() {
        return "dcat:Catalog";
    }

    @JsonProperty
    String conformsTo() {
        return SCHEMA;
    }

    @JsonProperty
    String describedBy() {
        return SCHEMA + "/catalog.json";
    }

    /** A dataset with its newest release. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Dataset(
            @JsonProperty("@type") String type,
            String identifier,
            String title,
            String description,
            List<String> keyword,
            String modified,
            String issued,
            Publisher publisher,
            Contact contactPoint,
            String accessLevel,
            String rights,
            @Nullable String license,
            @Nullable String spatial,
            @Nullable String temporal,
            String accrualPeriodicity,
            String landingPage,
            List<String> language,
            List<String> theme,
            List<Distribution> distribution) {

        static Dataset of(
                Addresses addresses,
                org.hornbook.portal.data.Dataset dataset,
                org.hornbook.portal.data.Release release) {
            return new Dataset(
                    "dcat:Dataset",
                    addresses.dataset(dataset),
                    dataset.title(),
                    dataset.description(),
                    dataset.keywords(),
                    dataset.modifiedAt().toString(),
                    dataset.createdAt().toString(),
                    new Publisher("org:Organization", dataset.publisher()),
                    new Contact("vcard:Contact", dataset.contactName(), "mailto:" + dataset.contactEmail()),
                    "public",
                    "Numbers about small groups are left out, so that nobody can be recognized.",
                    dataset.licence(),
                    dataset.spatial(),
                    release.periodStart() == null ? null : release.periodStart() + "/" + release.periodEnd(),
                    dataset.frequency(),
                    addresses.dataset(dataset),
                    List.of("en-US"),
                    List.of(dataset.theme()),
                    List.of(
                            Distribution.of(addresses.file(dataset, release, "csv"), "text/csv", "CSV", release),
                            Distribution.of(
                                    addresses.file(dataset, release, "json"), "application/json", "JSON", release)));
        }
    }

    /** Who publishes. */
    record Publisher(@JsonProperty("@type") String type, String name) {}

    /** Whom to ask. */
    record Contact(@JsonProperty("@type") String type, String fn, String hasEmail) {}

    /** A file. */
    record Distribution(
            @JsonProperty("@type") String type, String downloadURL, String mediaType, String format, String title) {

        static Distribution of(
                String address, String mediaType, String format, org.hornbook.portal.data.Release release) {
            return new Distribution(
                    "dcat:Distribution", address, mediaType, format, release.period() + " as " + format);
        }
    }
}
