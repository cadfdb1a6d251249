package org.hornbook.disclosure.read;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.hornbook.disclosure.protect.Bounds;
import org.hornbook.disclosure.protect.Costs;
import org.hornbook.disclosure.protect.Protection;
import org.hornbook.disclosure.table.Table;

/** Reads a table's specification from JSON, and refuses what it does not know. */
public final class SpecReader {
    private final Path file;
    private final Json.Fields root;

    private SpecReader(Path file) {
        this.file = file;
        this.root = Json.read(file)
                .fields(
                        "the specification",
                        List.of(
                                "dimensions",
                                "measure",
                                "rules",
                                "bounds",
                                "protection",
                                "cost",
                                "weights",
                                "missing",
                                "linkedTo"));
    }

    /**
     * Reads a file.
     *
     * @throws BadInput if it is no valid specification
     */
    public static TableSpec read(Path file) {
        return new SpecReader(file).spec();
    }

    private TableSpec spec() {
        List<TableSpec.Column> dimensions = DimensionsReader.columns(need("dimensions"));
        return new TableSpec(
                file.toString(),
                dimensions,
                measure(),
                RulesReader.rules(need("rules")),
                bounds(),
                protection(),
                basis(),
                weights(),
                word("missing", "refuse", List.of("refuse", "zero")).equals("zero"),
                linked());
    }

    private Json need(String key) {
        return root.find(key)
                .orElseThrow(() -> new BadInput(root.place() + ": the specification has no '" + key + "'; add it"));
    }

    private String word(String key, String otherwise, List<String> allowed) {
        Optional<Json> given = root.find(key);
        String word = given.map(json -> json.text(key)).orElse(otherwise);
        if (!allowed.contains(word)) {
            throw new BadInput(given.map(Json::place).orElse("") + ": '" + key + "' is '" + word + "'"
                    + Spelling.suggestion(word, allowed) + "; it must be one of " + String.join(", ", allowed));
        }
        return word;
    }

    private TableSpec.Measure measure() {
        Json.Fields fields = need("measure").fields("measure", List.of("kind", "column", "contributor"));
        Json kindJson = fields.find("kind")
                .orElseThrow(() -> new BadInput(fields.place() + ": measure needs a 'kind', frequency or magnitude"));
        String kind = kindJson.text("kind");
        if (!kind.equals("frequency") && !kind.equals("magnitude")) {
            throw new BadInput(kindJson.place() + ": '" + kind + "' is no kind of measure"
                    + Spelling.suggestion(kind, List.of("frequency", "magnitude"))
                    + "; it must be frequency or magnitude");
        }
        return new TableSpec.Measure(
                kind.equals("frequency") ? Table.Kind.FREQUENCY : Table.Kind.MAGNITUDE,
                fields.find("column").map(json -> json.text("column")).orElse("n"),
                fields.find("contributor").map(json -> json.text("contributor")));
    }

    private Bounds bounds() {
        Optional<Json> given = root.find("bounds");
        if (given.isEmpty()) {
            return Bounds.notNegative();
        }
        Json.Fields fields = given.get().fields("bounds", List.of("lower", "upper"));
        OptionalDouble lower = fields.values().containsKey("lower")
                ? RulesReader.optional(fields.find("lower"), "lower")
                : OptionalDouble.of(0);
        return RulesReader.valid(
                given.get(), () -> new Bounds(lower, RulesReader.optional(fields.find("upper"), "upper")));
    }

    private Protection protection() {
        Optional<Json> given = root.find("protection");
        if (given.isEmpty()) {
            return new Protection.Exact();
        }
        Json.Fields fields = given.get().fields("protection", List.of("kind", "width"));
        String kind = fields.find("kind").map(json -> json.text("kind")).orElse("exact");
        Optional<Json> width = fields.find("width");
        return switch (kind) {
            case "exact" -> {
                if (width.isPresent()) {
                    throw new BadInput(width.get().place()
                            + ": exact protection has no width; use \"kind\": \"interval\" for a width");
                }
                yield new Protection.Exact();
            }
            case "interval" -> {
                Json place =
                        width.orElseThrow(() -> new BadInput(fields.place() + ": interval protection needs a 'width'"));
                yield RulesReader.valid(place, () -> new Protection.Interval(place.number("width")));
            }
            default ->
                throw new BadInput(fields.place() + ": '" + kind + "' is no kind of protection"
                        + Spelling.suggestion(kind, List.of("exact", "interval"))
                        + "; it must be exact or interval");
        };
    }

    private Costs.Basis basis() {
        return word("cost", "cells", List.of("cells", "counts")).equals("cells")
                ? Costs.Basis.CELLS
                : Costs.Basis.COUNTS;
    }

    private List<TableSpec.Weight> weights() {
        List<TableSpec.Weight> weights = new ArrayList<>();
        root.find("weights")
                .ifPresent(given -> given.items("weights").forEach(item -> {
                    Json.Fields fields = item.fields("a weight", List.of("cells", "weight"));
                    Map<String, String> categories = new LinkedHashMap<>();
                    fields.find("cells")
                            .map(cells -> cells.fields("cells", columnNames()))
                            .ifPresent(cells -> cells.values()
                                    .forEach(
                                            (column, category) -> categories.put(column, category.text("a category"))));
                    double factor = fields.find("weight")
                            .orElseThrow(() -> new BadInput(item.place() + ": a weight needs a number 'weight'"))
                            .number("weight");
                    weights.add(new TableSpec.Weight(item.place(), categories, factor));
                }));
        return weights;
    }

    private List<String> columnNames() {
        return DimensionsReader.columns(need("dimensions")).stream()
                .map(TableSpec.Column::name)
                .toList();
    }

    private List<TableSpec.Linked> linked() {
        List<TableSpec.Linked> linked = new ArrayList<>();
        root.find("linkedTo")
                .ifPresent(given -> given.items("linkedTo").forEach(item -> {
                    if (item instanceof Json.Text text) {
                        linked.add(new TableSpec.Linked(item.place(), beside(text.value()), List.of()));
                        return;
                    }
                    Json.Fields fields = item.fields("an earlier publication", List.of("file", "dimensions"));
                    String name = fields.find("file")
                            .orElseThrow(() -> new BadInput(item.place() + ": an earlier publication needs a 'file'"))
                            .text("file");
                    linked.add(new TableSpec.Linked(
                            item.place(),
                            beside(name),
                            fields.find("dimensions")
                                    .map(DimensionsReader::columns)
                                    .orElse(List.of())));
                }));
        return linked;
    }

    private Path beside(String name) {
        return file.resolveSibling(name).normalize();
    }
}
