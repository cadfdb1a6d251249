package org.hornbook.server.sharing.count;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.hornbook.discovery.connect.CountQuery;
import org.hornbook.discovery.connect.CountQuery.Field;
import org.hornbook.discovery.connect.CountQuery.Lookup;
import org.hornbook.discovery.connect.Counted;
import org.hornbook.discovery.connect.Problem;
import org.hornbook.discovery.connect.Source;
import org.hornbook.discovery.connect.SourceException;
import org.hornbook.server.catalog.Dataset;
import org.hornbook.server.catalog.Element;
import org.hornbook.server.catalog.Elements;
import org.hornbook.server.catalog.Link;
import org.hornbook.server.discovery.RepositoryReading;
import org.hornbook.server.sharing.TableDefinition;
import org.hornbook.server.sharing.TableDefinition.Breakdown;
import org.hornbook.server.sharing.TableDefinition.Condition;
import org.hornbook.server.sharing.engine.Axis;
import org.hornbook.server.sharing.engine.Contents;
import org.hornbook.server.sharing.engine.Fixed;
import org.hornbook.server.web.FormErrors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Counts a table where its data is (clause DSE-7: aggregates instead of personal data). */
@Component
public class SourceCount {

    /** An axis with more categories is no axis; people must group them. */
    static final int MOST_CATEGORIES = 300;

    /** Larger tables cannot be protected while somebody waits. */
    static final int MOST_CELLS = 30_000;

    /** On average; fewer make a house or a street of it, not a town. */
    private static final int FEWEST_ROWS_A_PLACE = 10;

    private static final int MOST_GROUPS = 100_000;

    private final DefinitionCheck check;
    private final Elements elements;
    private final RepositoryReading reading;

    SourceCount(DefinitionCheck check, Elements elements, RepositoryReading reading) {
        this.check = check;
        this.elements = elements;
        this.reading = reading;
    }

    /** Counts; call it outside of transactions. */
    public CountOutcome count(TableDefinition definition) {
        FormErrors errors = check.check(definition);
        if (!errors.isEmpty()) {
            return new CountOutcome.Refused(errors.list().getFirst().text());
        }
        Dataset dataset = check.require(definition);
        try {
            return reading.read(dataset.repository(), source -> new Counting(definition, dataset, source).run());
        } catch (SourceException e) {
            return new CountOutcome.Refused(e.problem().toString());
        }
    }

    /** The values that an element has now, with how many rows: to choose the next period from. */
    public List<String> values(TableDefinition definition, TableDefinition.Source element) {
        Dataset dataset = check.require(definition);
        return reading.read(dataset.repository(), source -> new Counting(definition, dataset, source).values(element));
    }

    /** One count in an open repository. */
    private final class Counting {
        private final TableDefinition definition;
        private final Dataset dataset;
        private final Source source;

        Counting(TableDefinition definition, Dataset dataset, Source source) {
            this.definition = definition;
            this.dataset = dataset;
            this.source = source;
        }

        List<String> values(TableDefinition.Source element) {
            CountQuery query =
                    new CountQuery(dataset(dataset.name()), List.of(field(element)), null, List.of(), MOST_CATEGORIES);
            Set<String> values = new TreeSet<>();
            source.count(query)
                    .groups()
                    .forEach(group -> values.add(text(group.values().getFirst())));
            values.remove("");
            return List.copyOf(values);
        }

        CountOutcome run() {
            @Nullable Element subject = subject();
            CountQuery query = new CountQuery(
                    dataset(dataset.name()),
                    definition.breakdowns().stream()
                            .map(Breakdown::source)
                            .map(this::field)
                            .toList(),
                    subject == null ? null : subject.name(),
                    conditions(),
                    MOST_GROUPS);
            Counted counted = source.count(query);
            Optional<String> refusal = new Plausibility(definition, subject, counted).refusal();
            if (refusal.isPresent()) {
                return new CountOutcome.Refused(refusal.get());
            }
            return contents(counted);
        }

        /** What stands for a person: what was chosen, or else the dataset's own number of persons. */
        private @Nullable Element subject() {
            if (definition.subject() != null) {
                return elements.require(definition.subject());
            }
            return elements.all(org.hornbook.server.catalog.ElementQuery.in(dataset.id())).stream()
                    .filter(Choices::isPersonKey)
                    .findFirst()
                    .orElse(null);
        }

        private List<CountQuery.Condition> conditions() {
            List<Condition> all = new ArrayList<>(definition.conditions());
            Optional.ofNullable(definition.period()).ifPresent(all::add);
            return all.stream()
                    .map(condition -> new CountQuery.Condition(field(condition.source()), condition.values()))
                    .toList();
        }

        private Field field(TableDefinition.Source wanted) {
            Resolved found = check.resolve(dataset, wanted).orElseThrow(() -> gone("element"));
            Link through = found.through();
            return through == null
                    ? Field.of(found.element().name())
                    : new Field(
                            found.element().name(),
                            new Lookup(
                                    through.from().name(),
                                    dataset(found.element().datasetName()),
                                    through.to().name()));
        }

        private org.hornbook.discovery.connect.Dataset dataset(String name) {
            return source.datasets().stream()
                    .filter(found -> found.qualifiedName().equals(name))
                    .findFirst()
                    .orElseThrow(() -> gone(name));
        }

        private SourceException gone(String what) {
            return new SourceException(
                    new Problem(what, "It is no longer in the repository.", "Scan the repository, then choose anew."));
        }

        private CountOutcome contents(Counted counted) {
            List<Axis> axes = new ArrayList<>();
            for (int i = 0; i < definition.breakdowns().size(); i++) {
                int place = i;
                Breakdown breakdown = definition.breakdowns().get(i);
                Set<String> values = new TreeSet<>();
                counted.groups().forEach(group -> values.add(text(group.values().get(place))));
                if (values.size() > MOST_CATEGORIES) {
                    return new CountOutcome.Refused(
                            "“%s” has more than %d different values, too many to read and to protect. Group them, or choose another element."
                                    .formatted(breakdown.label(), MOST_CATEGORIES));
                }
                if (isTooFine(breakdown, counted, values)) {
                    return new CountOutcome.Refused(
                            "“%s” has %,d different places for %,d rows, so a place tells who is meant. Choose a larger area, such as the town."
                                    .formatted(breakdown.label(), values.size(), counted.rows()));
                }
                axes.add(Axes.of(breakdown.source().element().toString(), breakdown, values, names(breakdown)));
            }
            long cells = axes.stream()
                    .mapToLong(axis -> axis.categories().size() + 1L)
                    .reduce(1, Math::multiplyExact);
            if (cells > MOST_CELLS) {
                return new CountOutcome.Refused(
                        "The table would have %,d cells; at most %,d can be protected here. Leave out an element, or group its values."
                                .formatted(cells, MOST_CELLS));
            }
            return new CountOutcome.Done(
                    Contents.counted(axes, fixed(), Cells.of(axes, counted, definition.subject() != null)), "");
        }

        private boolean isTooFine(Breakdown breakdown, Counted counted, Set<String> values) {
            Resolved found = check.resolve(dataset, breakdown.source()).orElseThrow(() -> gone("element"));
            return Choices.isPlace(found.element()) && counted.rows() < (long) values.size() * FEWEST_ROWS_A_PLACE;
        }

        private List<Fixed> fixed() {
            List<Condition> all = new ArrayList<>(definition.conditions());
            Optional.ofNullable(definition.period()).ifPresent(all::add);
            return all.stream()
                    .map(condition -> {
                        Resolved found =
                                check.resolve(dataset, condition.source()).orElseThrow(() -> gone("element"));
                        return new Fixed(found.key(), found.element().name(), condition.values());
                    })
                    .toList();
        }

        private Map<String, String> names(Breakdown breakdown) {
            Map<String, String> names = new HashMap<>();
            if (breakdown.names() != null) {
                Resolved found = check.resolve(dataset, breakdown.names()).orElseThrow(() -> gone("names"));
                Link link = java.util.Objects.requireNonNull(found.through());
                CountQuery query = new CountQuery(
                        dataset(found.element().datasetName()),
                        List.of(
                                Field.of(link.to().name()),
                                Field.of(found.element().name())),
                        null,
                        List.of(),
                        MOST_GROUPS);
                source.count(query).groups().forEach(group -> {
                    String name = text(group.values().get(1));
                    if (!name.isEmpty()) {
                        names.put(text(group.values().getFirst()), name);
                    }
                });
            }
            return names;
        }
    }

    /** No value and an empty one are the same to readers, and so are spaces around it. */
    static String text(@Nullable String value) {
        return value == null ? "" : value.strip();
    }
}
