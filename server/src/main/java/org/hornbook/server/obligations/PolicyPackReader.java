package org.hornbook.server.obligations;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hornbook.server.obligations.PolicyPack.Section;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.Node;

/** Reads policy packs (format: docs/policy-packs.md). Every problem is reported with its place, all at once. */
public final class PolicyPackReader {

    private static final Set<String> PACK_KEYS =
            ordered("pack", "title", "version", "adopted", "review-interval-months", "settings", "sections", "clauses");
    private static final Set<String> SECTION_KEYS = ordered("id", "title");
    private static final Set<String> CLAUSE_KEYS = ordered("id", "section", "title", "asks", "does", "checks");

    private static final Set<String> SETTING_KEYS =
            ordered(Arrays.stream(PackSetting.values()).map(PackSetting::code).toArray(String[]::new));

    private final PackNodes nodes = new PackNodes();
    private final String source;

    private PolicyPackReader(String source) {
        this.source = source;
    }

    /**
     * Reads the pack of a resource.
     *
     * @throws InvalidPackException with every problem, also when the resource cannot be read
     */
    public static PolicyPack read(Resource resource) {
        try (Reader text = new InputStreamReader(resource.getInputStream(), StandardCharsets.UTF_8)) {
            return read(name(resource), text);
        } catch (IOException e) {
            throw new InvalidPackException(
                    name(resource),
                    List.of("it cannot be read; name an existing file, such as file:/etc/hornbook/policy.yaml"));
        }
    }

    /** A file by its path, as people name it. */
    private static String name(Resource resource) {
        try {
            return resource.isFile() ? resource.getFile().getPath() : resource.getDescription();
        } catch (IOException e) {
            return resource.getDescription();
        }
    }

    /**
     * Reads a pack.
     *
     * @param source how to name it in errors
     * @throws InvalidPackException with every problem, when there is one
     */
    public static PolicyPack read(String source, Reader text) {
        return new PolicyPackReader(source).read(text);
    }

    private PolicyPack read(Reader text) {
        @Nullable Node root;
        try {
            root = new Yaml(new SafeConstructor(new LoaderOptions())).compose(text);
        } catch (MarkedYAMLException e) {
            String place = e.getProblemMark() == null
                    ? ""
                    : "line %d, column %d: "
                            .formatted(
                                    e.getProblemMark().getLine() + 1,
                                    e.getProblemMark().getColumn() + 1);
            throw new InvalidPackException(source, List.of(place + "this is not YAML: " + e.getProblem()));
        }
        if (root == null) {
            throw new InvalidPackException(source, List.of("line 1, column 1: the pack is empty"));
        }
        PolicyPack pack = pack(root);
        if (!nodes.problems().isEmpty()) {
            throw new InvalidPackException(source, nodes.problems());
        }
        return pack;
    }

    private PolicyPack pack(Node root) {
        Map<String, Node> keys = nodes.mapping(root, "a policy pack", PACK_KEYS);
        List<Section> sections = sections(root, keys);
        return new PolicyPack(
                nodes.text(root, keys, "pack"),
                nodes.text(root, keys, "title"),
                nodes.number(root, keys, "version", 1),
                nodes.date(root, keys, "adopted"),
                nodes.number(root, keys, "review-interval-months", 1),
                settings(keys),
                sections,
                clauses(root, keys, sections));
    }

    private Map<PackSetting, Integer> settings(Map<String, Node> keys) {
        Map<PackSetting, Integer> settings = new EnumMap<>(PackSetting.class);
        @Nullable Node node = keys.get("settings");
        if (node != null) {
            Map<String, Node> values = nodes.mapping(node, "settings", SETTING_KEYS);
            values.keySet()
                    .forEach(code -> PackSetting.ofCode(code)
                            .ifPresent(setting ->
                                    settings.put(setting, nodes.number(node, values, code, setting.least()))));
        }
        return settings;
    }

    private List<Section> sections(Node root, Map<String, Node> keys) {
        List<Section> sections = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Node node : nodes.list(root, keys, "sections")) {
            Map<String, Node> section = nodes.mapping(node, "a section", SECTION_KEYS);
            String id = nodes.text(node, section, "id");
            if (!ids.add(id)) {
                nodes.problem(node, "the section \"%s\" stands twice".formatted(id));
            }
            sections.add(new Section(id, nodes.text(node, section, "title")));
        }
        return sections;
    }

    private List<Clause> clauses(Node root, Map<String, Node> keys, List<Section> sections) {
        Set<String> known = sections.stream().map(Section::id).collect(Collectors.toSet());
        List<Clause> clauses = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Node node : nodes.list(root, keys, "clauses")) {
            Clause clause = clause(node);
            if (!ids.add(clause.id())) {
                nodes.problem(node, "the clause \"%s\" stands twice".formatted(clause.id()));
            }
            if (!clause.section().isEmpty() && !known.contains(clause.section())) {
                nodes.problem(
                        node,
                        "the clause \"%s\" names the section \"%s\", which the pack does not have"
                                .formatted(clause.id(), clause.section()));
            }
            clauses.add(clause);
        }
        return clauses;
    }

    private Clause clause(Node node) {
        Map<String, Node> clause = nodes.mapping(node, "a clause", CLAUSE_KEYS);
        return new Clause(
                nodes.text(node, clause, "id"),
                nodes.text(node, clause, "section"),
                nodes.text(node, clause, "title"),
                nodes.text(node, clause, "asks"),
                nodes.text(node, clause, "does"),
                clause.containsKey("checks") ? nodes.texts(node, clause, "checks") : List.of());
    }

    private static Set<String> ordered(String... keys) {
        return java.util.Collections.unmodifiableSet(new java.util.LinkedHashSet<>(List.of(keys)));
    }
}
