package org.hornbook.sample.people;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The origins of the town's families, read from a resource. */
final class Origins {

    private static final String RESOURCE = "origins.txt";

    private static final Pattern BLOCK = Pattern.compile("(?m)^@ ");
    private static final Pattern HEAD = Pattern.compile(" *\\| *");

    private final List<Origin> origins;
    private final double[] weights;

    private Origins(List<Origin> origins) {
        this.origins = origins;
        this.weights = origins.stream().mapToDouble(Origin::weight).toArray();
    }

    static Origins load() {
        try (InputStream in = Origins.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("resource missing: " + RESOURCE);
            }
            return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Origin pick(Dice dice) {
        return origins.get(dice.weighted(weights));
    }

    private static Origins parse(String text) {
        var origins = new ArrayList<Origin>();
        for (String block : BLOCK.split(text, -1)) {
            if (!block.startsWith("#")) {
                origins.add(parseOrigin(block.lines().toList()));
            }
        }
        return new Origins(List.copyOf(origins));
    }

    private static Origin parseOrigin(List<String> lines) {
        String[] head = HEAD.split(lines.getFirst(), -1);
        Map<String, List<String>> lists = new LinkedHashMap<>();
        for (String line : lines.subList(1, lines.size())) {
            if (!line.isBlank()) {
                List<String> words = List.of(line.split(" ", -1));
                lists.put(
                        words.getFirst(),
                        words.stream().skip(1).map(w -> w.replace('_', ' ')).toList());
            }
        }
        List<String> girls = lists.getOrDefault("girls", List.of());
        List<String> boys = lists.getOrDefault("boys", List.of());
        return new Origin(
                head[0],
                Integer.parseInt(head[1]),
                head[2],
                head[3],
                head[4],
                head[5],
                lists.getOrDefault("family", List.of()),
                girls,
                boys,
                lists.getOrDefault("women", girls),
                lists.getOrDefault("men", boys));
    }
}
