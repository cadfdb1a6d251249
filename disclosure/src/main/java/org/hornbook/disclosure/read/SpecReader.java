package org.hornbook.disclosure.read;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Supplier;
import org.hornbook.disclosure.protect.Bounds;
import org.hornbook.disclosure.protect.Costs;
import org.hornbook.disclosure.protect.Protection;
import org.hornbook.disclosure.rule.Dominance;
import org.hornbook.disclosure.rule.Rules;
import org.hornbook.disclosure.rule.Singletons;
import org.hornbook.disclosure.table.Hierarchy;
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
        List<TableSpec.Column> dimensions = columns(need("dimensions"));
        return new TableSpec(
                file.toString(),
                dimensions,
                measure(),
                rules(),
                bounds(),
                protection(),
                basis(),
                weights(),
                word("missing", "refuse", List.of("refuse", "zero")).equals("zero"),
                linked());
    }

    private Json need(String key) {
        return find(root, key)
                .orElseThrow(() -> new BadInput(root.place() + ": the specification has no '" + key + "'; add it"));
    }

    private static Optional<Json> find(Json.Fields fields, String key) {
        return Optional.ofNullable(fields.values().get(key));
    }

    private String word(String key, String otherwise, List<String> allowed) {
        Optional<Json> given = find(root, key);
        String word = given.map(json -> json.text(key)).orElse(otherwise);
        if (!allowed.contains(word)) {
            throw new BadInput(given.map(Json::place).orElse("") + ": '" + key + "' is '" + word + "'"
                    + Spelling.suggestion(word, allowed) + "; it must be one of " + String.join(", ", allowed));
        }
        return word;
    }

    private static List<TableSpec.Column> columns(Json json) {
        List<TableSpec.Column> columns = new ArrayList<>();
        for (Json item : json.items("dimensions")) {
            Json.Fields fields = item.fields("a dimension", List.of("column", "hierarchy"));
            String name = find(fields, "column")
                    .orElseThrow(() -> new BadInput(item.place() + ": a dimension needs a 'column'"))
                    .text("column");
            if (columns.stream().anyMatch(column -> column.name().equals(name))) {
                throw new BadInput(item.place() + ": the dimension '" + name + "' is given twice; keep one");
            }
            columns.add(new TableSpec.Column(name, find(fields, "hierarchy").map(SpecReader::hierarchy)));
        }
        if (columns.isEmpty()) {
            throw new BadInput(json.place() + ": there is no dimension; name at least one column");
        }
        return columns;
    }

    private static Hierarchy hierarchy(Json json) {
        if (!(json instanceof Json.Fields fields) || fields.values().size() != 1) {
            throw new BadInput(json.place() + ": a hierarchy must be an object with one key, the name of its total");
        }
        Map.Entry<String, Json> root = fields.values().entrySet().iterator().next();
        Hierarchy.Builder builder = new Hierarchy.Builder(root.getKey());
        addParts(builder, root.getKey(), root.getValue());
        return builder.build();
    }

    private static void addParts(Hierarchy.Builder builder, String parent, Json parts) {
        switch (parts) {
            case Json.Fields fields ->
                fields.values().forEach((category, below) -> {
                    add(builder, parent, category, fields.places().getOrDefault(category, fields.place()));
                    addParts(builder, category, below);
                });
            case Json.Items items -> {
                for (Json item : items.values()) {
                    if (item instanceof Json.Fields) {
                        addParts(builder, parent, item);
                    } else {
                        add(builder, parent, item.text("a category"), item.place());
                    }
                }
            }
            case Json.Nothing nothing -> {
                // a category without parts
            }
            case Json.Text other -> throw parts(other.place());
            case Json.Numeric other -> throw parts(other.place());
            case Json.Flag other -> throw parts(other.place());
        }
    }

    private static BadInput parts(String place) {
        return new BadInput(place + ": the parts of a category must be a list [ … ] or an object { … }");
    }

    private static void add(Hierarchy.Builder builder, String parent, String category, String place) {
        try {
            builder.add(parent, category);
        } catch (IllegalArgumentException bad) {
            throw new BadInput(place + ": " + bad.getMessage());
        }
    }

    private TableSpec.Measure measure() {
        Json.Fields fields = need("measure").fields("measure", List.of("kind", "column", "contributor"));
        Json kindJson = find(fields, "kind")
                .orElseThrow(() -> new BadInput(fields.place() + ": measure needs a 'kind', frequency or magnitude"));
        String kind = kindJson.text("kind");
        if (!kind.equals("frequency") && !kind.equals("magnitude")) {
            throw new BadInput(kindJson.place() + ": '" + kind + "' is no kind of measure"
                    + Spelling.suggestion(kind, List.of("frequency", "magnitude"))
                    + "; it must be frequency or magnitude");
        }
        return new TableSpec.Measure(
                kind.equals("frequency") ? Table.Kind.FREQUENCY : Table.Kind.MAGNITUDE,
                find(fields, "column").map(json -> json.text("column")).orElse("n"),
                find(fields, "contributor").map(json -> json.text("contributor")));
    }

    private Rules rules() {
        Json json = need("rules");
        Json.Fields fields = json.fields(
                "rules", List.of("minimum", "zerosSafe", "protectSingletons", "dominance", "pPercent", "wholeGroup"));
        Optional<Dominance> dominance = find(fields, "dominance").map(given -> {
            Json.Fields rule = given.fields("dominance", List.of("n", "k"));
            return valid(given, () -> new Dominance((int) both(rule, "n"), both(rule, "k")));
        });
        List<String> whole = new ArrayList<>();
        find(fields, "wholeGroup")
                .ifPresent(given ->
                        given.items("wholeGroup").forEach(item -> whole.add(item.text("a column of wholeGroup"))));
        return valid(
                json,
                () -> new Rules(
                        whole(find(fields, "minimum"), "minimum"),
                        find(fields, "zerosSafe")
                                .map(given -> given.flag("zerosSafe"))
                                .orElse(true),
                        find(fields, "protectSingletons")
                                .map(SpecReader::singletons)
                                .orElse(Singletons.CONTRIBUTORS),
                        dominance,
                        optional(find(fields, "pPercent"), "pPercent"),
                        whole));
    }

    private static Singletons singletons(Json given) {
        if (given instanceof Json.Text text && text.value().equals("sums")) {
            return Singletons.SUMS;
        }
        if (given instanceof Json.Flag flag) {
            return flag.value() ? Singletons.CONTRIBUTORS : Singletons.IGNORED;
        }
        throw new BadInput(given.place() + ": protectSingletons must be true, false or \"sums\"");
    }

    private static double both(Json.Fields rule, String key) {
        return find(rule, key)
                .orElseThrow(() -> new BadInput(rule.place() + ": dominance needs both n and k"))
                .number(key);
    }

    private static long whole(Optional<Json> given, String what) {
        double number = given.map(json -> json.number(what)).orElse(0.0);
        if (number != Math.rint(number)) {
            throw new BadInput(given.map(Json::place).orElse("") + ": " + what + " must be a whole number");
        }
        return (long) number;
    }

    private static OptionalDouble optional(Optional<Json> given, String what) {
        if (given.isEmpty() || given.get() instanceof Json.Nothing) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(given.get().number(what));
    }

    private static <T> T valid(Json place, Supplier<T> made) {
        try {
            return made.get();
        } catch (IllegalArgumentException bad) {
            throw new BadInput(place.place() + ": " + bad.getMessage());
        }
    }

    private Bounds bounds() {
        Optional<Json> given = find(root, "bounds");
        if (given.isEmpty()) {
            return Bounds.notNegative();
        }
        Json.Fields fields = given.get().fields("bounds", List.of("lower", "upper"));
        OptionalDouble lower =
                fields.values().containsKey("lower") ? optional(find(fields, "lower"), "lower") : OptionalDouble.of(0);
        return valid(given.get(), () -> new Bounds(lower, optional(find(fields, "upper"), "upper")));
    }

    private Protection protection() {
        Optional<Json> given = find(root, "protection");
        if (given.isEmpty()) {
            return new Protection.Exact();
        }
        Json.Fields fields = given.get().fields("protection", List.of("kind", "width"));
        String kind = find(fields, "kind").map(json -> json.text("kind")).orElse("exact");
        Optional<Json> width = find(fields, "width");
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
                yield valid(place, () -> new Protection.Interval(place.number("width")));
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
        find(root, "weights")
                .ifPresent(given -> given.items("weights").forEach(item -> {
                    Json.Fields fields = item.fields("a weight", List.of("cells", "weight"));
                    Map<String, String> categories = new LinkedHashMap<>();
                    find(fields, "cells")
                            .map(cells -> cells.fields("cells", columnNames()))
                            .ifPresent(cells -> cells.values()
                                    .forEach(
                                            (column, category) -> categories.put(column, category.text("a category"))));
                    double factor = find(fields, "weight")
                            .orElseThrow(() -> new BadInput(item.place() + ": a weight needs a number 'weight'"))
                            .number("weight");
                    weights.add(new TableSpec.Weight(item.place(), categories, factor));
                }));
        return weights;
    }

    private List<String> columnNames() {
        return columns(need("dimensions")).stream().map(TableSpec.Column::name).toList();
    }

    private List<TableSpec.Linked> linked() {
        List<TableSpec.Linked> linked = new ArrayList<>();
        find(root, "linkedTo")
                .ifPresent(given -> given.items("linkedTo").forEach(item -> {
                    if (item instanceof Json.Text text) {
                        linked.add(new TableSpec.Linked(item.place(), beside(text.value()), List.of()));
                        return;
                    }
                    Json.Fields fields = item.fields("an earlier publication", List.of("file", "dimensions"));
                    String name = find(fields, "file")
                            .orElseThrow(() -> new BadInput(item.place() + ": an earlier publication needs a 'file'"))
                            .text("file");
                    linked.add(new TableSpec.Linked(
                            item.place(),
                            beside(name),
                            find(fields, "dimensions").map(SpecReader::columns).orElse(List.of())));
                }));
        return linked;
    }

    private Path beside(String name) {
        return file.resolveSibling(name).normalize();
    }
}
