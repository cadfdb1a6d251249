package org.hornbook.server.access.delivery;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.hornbook.discovery.connect.Column;
import org.hornbook.discovery.connect.ColumnValues;
import org.hornbook.discovery.connect.RowQuery;
import org.hornbook.discovery.connect.Source;
import org.hornbook.discovery.connect.SourceException;
import org.hornbook.discovery.vocabulary.Sensitivity;
import org.hornbook.server.access.Delivery;
import org.hornbook.server.access.FilterCondition;
import org.hornbook.server.access.Grant;
import org.hornbook.server.access.GrantedElement;
import org.hornbook.server.access.Grants;
import org.hornbook.server.access.Population;
import org.hornbook.server.access.SubjectKey;
import org.hornbook.server.access.SubjectKeys;
import org.hornbook.server.access.Treatment;
import org.hornbook.server.access.subjectkeys.KeyPaths;
import org.hornbook.server.access.subjectkeys.RosterNumbers;
import org.hornbook.server.catalog.Dataset;
import org.hornbook.server.catalog.Datasets;
import org.hornbook.server.catalog.Element;
import org.hornbook.server.catalog.ElementId;
import org.hornbook.server.catalog.Elements;
import org.hornbook.server.directory.roster.PersonId;
import org.hornbook.server.directory.roster.Rosters;
import org.hornbook.server.discovery.RepositoryReading;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reads exactly what a grant covers, live: its elements and no other, rows of its population on this day and of nobody
 * else, treated as it says. Everything that delivers goes through here.
 */
@Component
public class GrantedRows {

    private final Grants grants;
    private final Datasets datasets;
    private final Elements elements;
    private final SubjectKeys keys;
    private final KeyPaths paths;
    private final RosterNumbers numbers;
    private final Rosters rosters;
    private final Pseudonyms pseudonyms;
    private final RepositoryReading reading;

    GrantedRows(
            Grants grants,
            Datasets datasets,
            Elements elements,
            SubjectKeys keys,
            KeyPaths paths,
            RosterNumbers numbers,
            Rosters rosters,
            Pseudonyms pseudonyms,
            RepositoryReading reading) {
        this.grants = grants;
        this.datasets = datasets;
        this.elements = elements;
        this.keys = keys;
        this.paths = paths;
        this.numbers = numbers;
        this.rosters = rosters;
        this.pseudonyms = pseudonyms;
        this.reading = reading;
    }

    /** What came of reading. */
    public sealed interface Outcome<T> {
        /** The work's result. */
        record Read<T>(T value) implements Outcome<T> {}

        /** Nothing was read, and why. */
        record Nothing<T>(Delivery.Refused refused) implements Outcome<T> {}
    }

    /** Takes delivered rows. */
    @FunctionalInterface
    public interface Taker {
        /**
         * Takes a row.
         *
         * @param person whose it is; null in datasets that are about nobody
         * @param cells treated, in the order of the columns
         * @return false when no more rows are wanted
         */
        boolean take(@Nullable PersonId person, List<@Nullable String> cells);
    }

    /** The rows of a grant, ready to be read once. */
    public interface Opened {
        /** What the cells are. */
        List<Delivery.Column> columns();

        /** The dataset in the catalog. */
        Dataset dataset();

        /** The highest level of what is delivered. */
        Sensitivity level();

        /** Reads the rows; those that belong to nobody of the population are left out. */
        void rows(Taker taker);
    }

    /** What is done with the rows. */
    @FunctionalInterface
    public interface Work<T> {
        /** Does it while the repository is open. */
        T with(Opened opened);
    }

    /** Why the grant delivers nothing now; empty when it delivers. */
    public Optional<Delivery.Refused> obstacle(Grant grant) {
        if (!grant.intact()) {
            return refused(
                    "This grant was altered outside of Hornbook, so it delivers nothing.",
                    "Tell the governance lead, and ask for the data again.");
        }
        Optional<Delivery.Refused> state = switch (grant.state()) {
            case ACTIVE -> Optional.empty();
            case NOT_YET -> refused("This grant has not begun yet.", "Come back when it has begun.");
            case EXPIRED -> refused("This grant has ended.", "Ask for the data again if you still need it.");
            case REVOKED ->
                refused(
                        "This grant was taken back: " + grant.reason(),
                        "Ask the custodian if you still need the data.");
        };
        if (state.isPresent()) {
            return state;
        }
        return grants.holderIsHere(grant)
                ? Optional.empty()
                : refused(
                        "The roster no longer has the holder as active staff, or the account is ended.",
                        "If that is wrong, ask the office to correct the roster.");
    }

    /**
     * Opens what the grant covers. Call it outside of transactions. Who may use the grant is for the caller to check.
     */
    public <T> Outcome<T> read(Grant grant, Work<T> work) {
        Optional<Delivery.Refused> obstacle = obstacle(grant);
        if (obstacle.isPresent()) {
            return new Outcome.Nothing<>(obstacle.get());
        }
        Optional<Dataset> dataset = datasets.find(grant.terms().dataset()).filter(found -> !found.gone());
        if (dataset.isEmpty()) {
            return nothing("The dataset is no longer in the repository.", "Ask for the data where it is now.");
        }
        Map<ElementId, Element> known = new HashMap<>();
        for (ElementId id : needed(grant)) {
            Optional<Element> element = elements.find(id).filter(found -> !found.gone());
            if (element.isEmpty()
                    || !element.get().dataset().equals(dataset.get().id())) {
                return nothing(
                        "An element of this grant is no longer in the dataset.",
                        "Ask for the data again as it is now.");
            }
            known.put(id, element.get());
        }
        for (GrantedElement granted : grant.terms().elements()) {
            Element element = Objects.requireNonNull(known.get(granted.element()));
            if (!granted.treatment().fits(element.classification().dataType())) {
                return nothing(
                        "The element %s was classified anew, and may not be delivered as granted."
                                .formatted(element.name()),
                        "Ask for the data again.");
            }
        }
        return read(grant, dataset.get(), known, work);
    }

    private static Set<ElementId> needed(Grant grant) {
        Set<ElementId> needed = new HashSet<>();
        grant.terms().elements().forEach(granted -> needed.add(granted.element()));
        grant.terms().filter().forEach(condition -> needed.add(condition.element()));
        return needed;
    }

    private <T> Outcome<T> read(Grant grant, Dataset dataset, Map<ElementId, Element> known, Work<T> work) {
        Optional<SubjectKey> key = keys.of(dataset.id());
        boolean aboutNobody = key.isEmpty() && !dataset.level().isPersonal();
        if (key.isEmpty() && !(aboutNobody && grant.terms().population() instanceof Population.Everyone)) {
            return nothing(
                    "Nobody said yet whose rows these are, so it cannot be told which are yours to see.",
                    "Ask the custodian to confirm how people are found in this dataset.");
        }
        Map<String, PersonId> people = Map.of();
        if (key.isPresent()) {
            Optional<Map<String, PersonId>> population = people(grant, key.get());
            if (population.isEmpty()) {
                return nothing(
                        "The roster does not know who you are, so it cannot tell which students are yours.",
                        "Ask the office to tie your account to your entry in the roster.");
            }
            people = population.get();
        }
        Map<String, PersonId> covered = people;
        try {
            return reading.read(
                    dataset.repository(),
                    source -> new Outcome.Read<>(
                            work.with(new OpenGrant(grant, dataset, known, key.orElse(null), covered, source))));
        } catch (SourceException e) {
            return nothing(
                    e.problem().where() + ": " + e.problem().what(), e.problem().cure());
        }
    }

    /** The numbers of those whose rows are granted today; empty when the holder has no place in the roster. */
    private Optional<Map<String, PersonId>> people(Grant grant, SubjectKey key) {
        return switch (grant.terms().population()) {
            case Population.OwnStudents own ->
                grant.holderPerson()
                        .or(() -> rosters.ofAccount(grant.holder().value()))
                        .map(person -> numbers.of(rosters.studentsOf(person, rosters.today()), key.kind()));
            case Population.OfSchool school ->
                Optional.of(numbers.of(rosters.studentsAt(school.school(), rosters.today()), key.kind()));
            case Population.Named named -> Optional.of(numbers.of(named.people(), key.kind()));
            case Population.Everyone everyone -> Optional.of(numbers.everybodys(key.kind()));
        };
    }

    private static Optional<Delivery.Refused> refused(String why, String cure) {
        return Optional.of(new Delivery.Refused(why, cure));
    }

    private static <T> Outcome<T> nothing(String why, String cure) {
        return new Outcome.Nothing<>(new Delivery.Refused(why, cure));
    }

    /** A grant over its open repository. */
    private final class OpenGrant implements Opened {
        private final Grant grant;
        private final Dataset dataset;
        private final Map<ElementId, Element> known;
        private final @Nullable SubjectKey key;
        private final Map<String, PersonId> people;
        private final Source source;

        OpenGrant(
                Grant grant,
                Dataset dataset,
                Map<ElementId, Element> known,
                @Nullable SubjectKey key,
                Map<String, PersonId> people,
                Source source) {
            this.grant = grant;
            this.dataset = dataset;
            this.known = known;
            this.key = key;
            this.people = people;
            this.source = source;
        }

        @Override
        public Dataset dataset() {
            return dataset;
        }

        @Override
        public List<Delivery.Column> columns() {
            return grant.terms().elements().stream()
                    .map(granted -> new Delivery.Column(
                            granted.element(), element(granted.element()).name(), granted.treatment()))
                    .toList();
        }

        @Override
        public Sensitivity level() {
            return grant.terms().elements().stream()
                    .map(granted -> element(granted.element()).classification().level())
                    .max(Comparator.naturalOrder())
                    .orElse(Sensitivity.RESTRICTED);
        }

        private Element element(ElementId id) {
            return Objects.requireNonNull(known.get(id));
        }

        @Override
        public void rows(Taker taker) {
            List<RowQuery.Condition> where = new ArrayList<>();
            for (FilterCondition condition : grant.terms().filter()) {
                where.add(new RowQuery.Condition(
                        RowQuery.Field.of(element(condition.element()).name()), condition.values()));
            }
            List<RowQuery.Field> fields = new ArrayList<>();
            grant.terms()
                    .elements()
                    .forEach(granted -> fields.add(
                            RowQuery.Field.of(element(granted.element()).name())));
            Treating treating = new Treating(rosters.today(), pseudonyms());
            if (key == null) {
                query(fields, where, row -> taker.take(null, treated(treating, row)));
                return;
            }
            RowQuery.Field person = paths.field(key, source);
            ColumnValues comparing = ColumnValues.of(column(person));
            Map<String, PersonId> owners = owners(comparing);
            where.add(new RowQuery.Condition(person, people.keySet()));
            fields.add(person);
            query(fields, where, row -> {
                String number = row.getLast();
                PersonId owner = number == null
                        ? null
                        : comparing.normal(number).map(owners::get).orElse(null);
                // nobody's row goes out, whatever the repository found
                return owner == null || taker.take(owner, treated(treating, row));
            });
        }

        private void query(
                List<RowQuery.Field> fields,
                List<RowQuery.Condition> where,
                org.hornbook.discovery.connect.RowSink sink) {
            source.rows(new RowQuery(KeyPaths.dataset(source, dataset.name()), fields, where, Long.MAX_VALUE), sink);
        }

        private UnaryOperator<String> pseudonyms() {
            boolean needed =
                    grant.terms().elements().stream().anyMatch(granted -> granted.treatment() == Treatment.PSEUDONYM);
            return needed ? pseudonyms.of(grant.id()) : value -> "";
        }

        private List<@Nullable String> treated(Treating treating, List<@Nullable String> row) {
            List<@Nullable String> cells = new ArrayList<>();
            for (int i = 0; i < grant.terms().elements().size(); i++) {
                cells.add(treating.treat(grant.terms().elements().get(i).treatment(), row.get(i)));
            }
            return cells;
        }

        private Column column(RowQuery.Field field) {
            var home = field.path().isEmpty()
                    ? KeyPaths.dataset(source, dataset.name())
                    : field.path().getLast().dataset();
            return home.columns().stream()
                    .filter(column -> column.name().equals(field.column()))
                    .findFirst()
                    .orElseThrow(() -> new SourceException(new org.hornbook.discovery.connect.Problem(
                            field.column(), "There is no such column any more.", "Scan the repository again.")));
        }

        /** Owners by number as the column writes it; a number that becomes two people's is nobody's. */
        private Map<String, PersonId> owners(ColumnValues comparing) {
            Map<String, PersonId> owners = new HashMap<>();
            Set<String> ambiguous = new HashSet<>();
            people.forEach((number, person) -> comparing.normal(number).ifPresent(normal -> {
                PersonId before = owners.put(normal, person);
                if (before != null && !before.equals(person)) {
                    ambiguous.add(normal);
                }
            }));
            owners.keySet().removeAll(ambiguous);
            return owners;
        }
    }
}
