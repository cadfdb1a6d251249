package org.hornbook.disclosure.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hornbook.disclosure.table.Hierarchy;

/** Reads dimensions and their hierarchies from a specification. */
final class DimensionsReader {
    private DimensionsReader() {}

    /** The dimensions of a list of objects. */
    static List<TableSpec.Column> columns(Json json) {
        List<TableSpec.Column> columns = new ArrayList<>();
        for (Json item : json.items("dimensions")) {
            Json.Fields fields = item.fields("a dimension", List.of("column", "hierarchy"));
            String name = fields.find("column")
                    .orElseThrow(() -> new BadInput(item.place() + ": a dimension needs a 'column'"))
                    .text("column");
            if (columns.stream().anyMatch(column -> column.name().equals(name))) {
                throw new BadInput(item.place() + ": the dimension '" + name + "' is given twice; keep one");
            }
            columns.add(new TableSpec.Column(name, fields.find("hierarchy").map(DimensionsReader::hierarchy)));
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
}
