package org.hornbook.server.access.subjectkeys;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.hornbook.discovery.connect.CountQuery;
import org.hornbook.discovery.connect.Counted;
import org.hornbook.discovery.connect.Source;
import org.hornbook.discovery.connect.SourceException;
import org.hornbook.server.access.SubjectKey;
import org.hornbook.server.access.SubjectKey.State;
import org.hornbook.server.access.subjectkeys.KeyPaths.Reached;
import org.hornbook.server.access.subjectkeys.SubjectKeyStore.Gap;
import org.hornbook.server.catalog.Dataset;
import org.hornbook.server.catalog.DatasetId;
import org.hornbook.server.catalog.DatasetQuery;
import org.hornbook.server.catalog.Datasets;
import org.hornbook.server.catalog.Element;
import org.hornbook.server.catalog.ElementId;
import org.hornbook.server.catalog.ElementQuery;
import org.hornbook.server.catalog.Elements;
import org.hornbook.server.catalog.RepositoryId;
import org.hornbook.server.directory.roster.NumberKind;
import org.hornbook.server.discovery.RepositoryReading;
import org.springframework.stereotype.Component;

/**
 * Looks for the element that tells whose rows a dataset has: numbers of persons by data type whose values the roster
 * knows, in the dataset or over recorded links. Values are counted in the source and compared here; none is kept.
 */
@Component
public class KeyProposals {

    /** Repositories keep people who left before the roster began, so most values need not match. */
    static final double LEAST = 0.25;

    /** A way over links must match by so much more than the dataset's own number. */
    private static final double BETTER = 0.3;

    private static final int MOST_VALUES = 1_000_000;

    private final Datasets datasets;
    private final Elements elements;
    private final KeyPaths paths;
    private final RosterNumbers numbers;
    private final RepositoryReading reading;
    private final SubjectKeyStore store;
    private final Clock clock;

    KeyProposals(
            Datasets datasets,
            Elements elements,
            KeyPaths paths,
            RosterNumbers numbers,
            RepositoryReading reading,
            SubjectKeyStore store,
            Clock clock) {
        this.datasets = datasets;
        this.elements = elements;
        this.paths = paths;
        this.numbers = numbers;
        this.reading = reading;
        this.store = store;
        this.clock = clock;
    }

    /** Looks through a repository: proposes keys, measures declared ones anew, notes what lacks one and why. */
    public void look(RepositoryId repository) {
        List<Dataset> personal = datasets.all(DatasetQuery.in(repository)).stream()
                .filter(dataset -> dataset.level().isPersonal())
                .toList();
        if (personal.isEmpty()) {
            return;
        }
        try {
            reading.read(repository, source -> {
                new Looking(source, personal).run();
                return true;
            });
        } catch (SourceException e) {
            personal.stream()
                    .filter(dataset -> store.find(dataset.id()).isEmpty())
                    .forEach(dataset -> gap(
                            dataset.id(),
                            "The repository cannot be read: " + e.problem().what(),
                            "Mend its connection. Until then its records are searched by hand."));
        }
    }

    /** A key as it would be for these, measured now. For the form in which custodians choose. */
    public SubjectKey measure(Dataset dataset, ElementId element, List<SubjectKey.Step> path, NumberKind kind) {
        SubjectKey wanted =
                new SubjectKey(dataset.id(), element, path, kind, State.DECLARED, 0, 0, false, "", clock.instant(), 0);
        try {
            return reading.read(dataset.repository(), source -> new Looking(source, List.of(dataset)).measured(wanted));
        } catch (SourceException e) {
            // what is out of reach now can be declared all the same
            return wanted;
        }
    }

    private void gap(DatasetId dataset, String reason, String cure) {
        store.dropProposal(dataset);
        store.gap(new Gap(dataset, reason, cure), clock.instant());
    }

    private record Measure(Element element, NumberKind kind, double matching, long different) {}

    /** One look at an open repository. */
    private final class Looking {
        private final Source source;
        private final List<Dataset> personal;
        private final Map<NumberKind, Set<String>> known = new EnumMap<>(NumberKind.class);
        private final Map<DatasetId, Optional<Measure>> direct = new HashMap<>();

        Looking(Source source, List<Dataset> personal) {
            this.source = source;
            this.personal = personal;
        }

        void run() {
            for (Dataset dataset : personal) {
                try {
                    look(dataset);
                } catch (SourceException e) {
                    gap(
                            dataset.id(),
                            "It cannot be read: " + e.problem().what(),
                            "Check it in the repository, then look again.");
                }
            }
        }

        private void look(Dataset dataset) {
            Optional<SubjectKey> declared = store.find(dataset.id()).filter(key -> key.state() == State.DECLARED);
            if (declared.isPresent()) {
                store.measured(measured(declared.get()));
                return;
            }
            Optional<Measure> own = direct(dataset);
            double matching = own.map(Measure::matching).orElse(0.0);
            Optional<SubjectKey> key = overLinks(dataset, matching < LEAST ? 0 : matching + BETTER)
                    .or(() -> own.filter(measure -> measure.matching() >= LEAST)
                            .map(measure -> key(dataset, measure, List.of(), 1)));
            key.ifPresentOrElse(store::propose, () -> explain(dataset, own));
        }

        private void explain(Dataset dataset, Optional<Measure> own) {
            if (own.isEmpty()) {
                gap(
                        dataset.id(),
                        "It has no number of a student or of staff, and no recorded link leads to a dataset that has one.",
                        "Record a link from it to the dataset that has the number, or search it by hand.");
            } else {
                Measure measure = own.get();
                gap(
                        dataset.id(),
                        "The roster knows only %d %% of the %,d values of %s."
                                .formatted(
                                        (int) Math.floor(measure.matching() * 100),
                                        measure.different(),
                                        measure.element().name()),
                        "Choose the element and the kind of number, or record a link to the dataset that translates it.");
            }
        }

        private Optional<SubjectKey> overLinks(Dataset dataset, double better) {
            if (better >= 1) {
                return Optional.empty();
            }
            for (Reached reached : paths.from(dataset)) {
                if (isAboutWhoDidIt(reached)) {
                    continue;
                }
                Optional<Measure> there = datasets.find(reached.dataset())
                        .filter(target -> !target.gone())
                        .flatMap(this::direct)
                        .filter(measure -> measure.matching() >= LEAST && measure.matching() > better);
                if (there.isPresent()) {
                    return Optional.of(key(dataset, there.get(), reached.path(), reached.least()));
                }
            }
            return Optional.empty();
        }

        /** Who reported, teaches or signs is not whom the row is about. */
        private boolean isAboutWhoDidIt(Reached reached) {
            return OthersLeftOut.namesOthers(
                    elements.require(reached.path().getFirst().from()).name());
        }

        private SubjectKey key(Dataset dataset, Measure measure, List<SubjectKey.Step> path, double least) {
            SubjectKey key = new SubjectKey(
                    dataset.id(),
                    measure.element().id(),
                    path,
                    measure.kind(),
                    State.PROPOSED,
                    Math.min(measure.matching(), least),
                    measure.different(),
                    false,
                    "",
                    clock.instant(),
                    0);
            return indexed(key);
        }

        SubjectKey measured(SubjectKey key) {
            Element element = elements.require(key.element());
            Measure measure = measure(datasets.require(element.dataset()), element, key.kind());
            return indexed(new SubjectKey(
                    key.dataset(),
                    key.element(),
                    key.path(),
                    key.kind(),
                    key.state(),
                    measure.matching(),
                    measure.different(),
                    false,
                    key.note(),
                    clock.instant(),
                    key.version()));
        }

        /** From the number backwards to the dataset: each step must be found by an index. */
        private SubjectKey indexed(SubjectKey key) {
            List<ElementId> columns = new ArrayList<>(List.of(key.element()));
            key.path().forEach(step -> columns.add(step.from()));
            boolean all = columns.stream()
                    .map(elements::require)
                    .allMatch(element -> source.finds(KeyPaths.dataset(source, element.datasetName()), element.name()));
            return new SubjectKey(
                    key.dataset(),
                    key.element(),
                    key.path(),
                    key.kind(),
                    key.state(),
                    key.matching(),
                    key.different(),
                    all,
                    key.note(),
                    key.checkedAt(),
                    key.version());
        }

        private Optional<Measure> direct(Dataset dataset) {
            return direct.computeIfAbsent(dataset.id(), id -> best(dataset));
        }

        private Optional<Measure> best(Dataset dataset) {
            List<Element> all = elements.all(ElementQuery.in(dataset.id()));
            List<Measure> measures = new ArrayList<>();
            for (Element element : all) {
                kinds(element).forEach(kind -> measures.add(measure(dataset, element, kind)));
            }
            return measures.stream().max(Comparator.comparingDouble(Measure::matching));
        }

        private Measure measure(Dataset dataset, Element element, NumberKind kind) {
            Counted counted = source.count(new CountQuery(
                    KeyPaths.dataset(source, dataset.name()),
                    List.of(CountQuery.Field.of(element.name())),
                    null,
                    List.of(),
                    MOST_VALUES));
            Set<String> numbersOfKind =
                    known.computeIfAbsent(kind, any -> numbers.everybodys(kind).keySet());
            long different = 0;
            long matching = 0;
            for (Counted.Group group : counted.groups()) {
                String value = Objects.requireNonNullElse(group.values().getFirst(), "")
                        .strip();
                if (!value.isEmpty()) {
                    different++;
                    matching += numbersOfKind.contains(value) ? 1 : 0;
                }
            }
            return new Measure(element, kind, different == 0 ? 0 : (double) matching / different, different);
        }
    }

    /** Which numbers an element may hold, by its data type. */
    static List<NumberKind> kinds(Element element) {
        String type = element.classification().dataType();
        return switch (type == null ? "" : type) {
            case "id.student" -> List.of(NumberKind.LOCAL_STUDENT, NumberKind.STATE_STUDENT);
            case "id.staff" -> List.of(NumberKind.STAFF, NumberKind.STATE_STAFF);
            case "id.username" -> List.of(NumberKind.SIGN_IN, NumberKind.LOCAL_STUDENT, NumberKind.STAFF);
            case "contact.email" -> List.of(NumberKind.E_MAIL);
            default -> List.of();
        };
    }
}
