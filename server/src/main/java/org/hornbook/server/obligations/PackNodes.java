package org.hornbook.server.obligations;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Reads a YAML tree strictly and collects every problem with its line and column. */
final class PackNodes {

    private final List<String> problems = new ArrayList<>();

    List<String> problems() {
        return problems;
    }

    void problem(Node node, String what) {
        problems.add("line %d, column %d: %s"
                .formatted(
                        node.getStartMark().getLine() + 1, node.getStartMark().getColumn() + 1, what));
    }

    /** The keys of a mapping; unknown and repeated ones are problems. */
    Map<String, Node> mapping(Node node, String what, Set<String> known) {
        Map<String, Node> keys = new LinkedHashMap<>();
        if (!(node instanceof MappingNode mapping)) {
            problem(node, "%s must have keys: %s".formatted(what, String.join(", ", known)));
            return keys;
        }
        mapping.getValue().forEach(entry -> {
            String key = entry.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
            if (!known.isEmpty() && !known.contains(key)) {
                problem(
                        entry.getKeyNode(),
                        "%s has no key \"%s\"; it may have %s".formatted(what, key, String.join(", ", known)));
            } else if (keys.put(key, entry.getValueNode()) != null) {
                problem(entry.getKeyNode(), "the key \"%s\" stands twice".formatted(key));
            }
        });
        return keys;
    }

    List<Node> list(Node parent, Map<String, Node> keys, String key) {
        @Nullable Node node = keys.get(key);
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue();
        }
        problem(node == null ? parent : node, "\"%s\" must be a list".formatted(key));
        return List.of();
    }

    String text(Node parent, Map<String, Node> keys, String key) {
        @Nullable Node node = keys.get(key);
        if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
            return scalar.getValue().strip();
        }
        problem(node == null ? parent : node, "\"%s\" must have a text".formatted(key));
        return "";
    }

    List<String> texts(Node parent, Map<String, Node> keys, String key) {
        List<String> texts = new ArrayList<>();
        for (Node item : list(parent, keys, key)) {
            if (item instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
                texts.add(scalar.getValue().strip());
            } else {
                problem(item, "\"%s\" must list texts".formatted(key));
            }
        }
        return texts;
    }

    int number(Node parent, Map<String, Node> keys, String key, int least) {
        String text = text(parent, keys, key);
        if (text.matches("[0-9]{1,6}") && Integer.parseInt(text) >= least) {
            return Integer.parseInt(text);
        }
        if (!text.isEmpty()) {
            problem(
                    at(parent, keys, key),
                    "\"%s\" must be a whole number from %d on, not \"%s\"".formatted(key, least, text));
        }
        return least;
    }

    LocalDate date(Node parent, Map<String, Node> keys, String key) {
        String text = text(parent, keys, key);
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            if (!text.isEmpty()) {
                problem(
                        at(parent, keys, key),
                        "\"%s\" must be a date such as 2016-06-20, not \"%s\"".formatted(key, text));
            }
            return LocalDate.EPOCH;
        }
    }

    private static Node at(Node parent, Map<String, Node> keys, String key) {
        return keys.getOrDefault(key, parent);
    }
}
