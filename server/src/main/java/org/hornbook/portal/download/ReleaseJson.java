package org.hornbook.portal.download;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hornbook.portal.Addresses;
import org.hornbook.portal.data.Dataset;
import org.hornbook.portal.data.Dimension;
import org.hornbook.portal.data.Release;
import org.hornbook.portal.data.Table;
import org.jspecify.annotations.Nullable;

/**
 * A release as JSON, with all that is said about it.
 *
 * @param dataset its name in addresses
 * @param title its name for people
 * @param publisher the body that publishes it
 * @param licence address of the licence, if one applies
 * @param version of the release
 * @param permalink page of the release
 * @param period what time it is about
 * @param publishedAt when it was published, ISO 8601
 * @param measure what the numbers count
 * @param method how they were made and protected
 * @param withheldNotes what was left out and why
 * @param dimensions with codes, labels and parents of their categories
 * @param cells every cell, totals included
 */
public record ReleaseJson(
        String dataset,
        String title,
        String publisher,
        @Nullable String licence,
        int version,
        String permalink,
        String period,
        String publishedAt,
        String measure,
        String method,
        String withheldNotes,
        List<Dimension> dimensions,
        List<Cell> cells) {

    /**
     * A cell.
     *
     * @param categories codes by dimension
     * @param value null where it is left out
     * @param status {@code published} or {@code withheld}
     */
    public record Cell(
            Map<String, String> categories, @Nullable BigDecimal value, String status) {}

    /** The release in this form. */
    public static ReleaseJson of(Addresses addresses, Dataset dataset, Release release, Table table) {
        return new ReleaseJson(
                dataset.slug(),
                dataset.title(),
                dataset.publisher(),
                dataset.licence(),
                release.version(),
                addresses.release(dataset, release),
                release.period(),
                release.publishedAt().toString(),
                release.measure(),
                release.method(),
                release.withheldNotes(),
                release.dimensions(),
                table.cells().entrySet().stream()
                        .map(cell -> cell(table.dimensions(), cell))
                        .toList());
    }

    private static Cell cell(List<Dimension> dimensions, Map.Entry<List<String>, Optional<BigDecimal>> cell) {
        Map<String, String> categories = new LinkedHashMap<>();
        for (int d = 0; d < dimensions.size(); d++) {
            categories.put(dimensions.get(d).code(), cell.getKey().get(d));
        }
        return new Cell(
                categories, cell.getValue().orElse(null), cell.getValue().isPresent() ? "published" : "withheld");
    }
}
