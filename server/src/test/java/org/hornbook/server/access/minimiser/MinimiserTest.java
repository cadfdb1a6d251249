package org.hornbook.server.access.minimiser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.hornbook.discovery.vocabulary.DataType;
import org.hornbook.discovery.vocabulary.DataTypes;
import org.hornbook.server.access.GrantedElement;
import org.hornbook.server.access.Population;
import org.hornbook.server.access.Treatment;
import org.hornbook.server.access.minimiser.Circumstances.PublishedTable;
import org.hornbook.server.catalog.DatasetId;
import org.hornbook.server.catalog.ElementId;
import org.hornbook.server.directory.roster.OrgId;

/** Proposals only ever ask for less, and come to an end; each kind of proposal where it should come. */
class MinimiserTest {

    private static final LocalDate YEAR_END = LocalDate.of(2027, 6, 30);
    private static final OrgId SCHOOL = new OrgId(new UUID(7, 7));

    private static final List<ElementFacts> ALL = elements();

    private static List<ElementFacts> elements() {
        List<ElementFacts> all = new ArrayList<>();
        for (DataType type : DataTypes.standard().all()) {
            all.add(new ElementFacts(
                    new ElementId(new UUID(1, all.size())), type.code(), type.code(), type.sensitivity()));
        }
        return all;
    }

    private static Circumstances circumstances(int ownStudents, List<PublishedTable> tables) {
        Map<ElementId, ElementFacts> known = new HashMap<>();
        ALL.forEach(one -> known.put(one.id(), one));
        return new Circumstances(known, ownStudents, Map.of(SCHOOL, "Day School"), tables, YEAR_END);
    }

    private static GrantedElement wanted(String type) {
        return ALL.stream()
                .filter(one -> type.equals(one.dataType()))
                .map(one -> new GrantedElement(one.id(), Treatment.AS_IS))
                .findFirst()
                .orElseThrow();
    }

    private static Ask ask(Purpose purpose, Population population, String... types) {
        return new Ask(
                new DatasetId(new UUID(2, 2)),
                java.util.Arrays.stream(types).map(MinimiserTest::wanted).toList(),
                population,
                List.of(),
                purpose,
                YEAR_END);
    }

    private static List<String> proposed(Ask ask) {
        return Minimiser.proposals(ask, circumstances(25, List.of())).stream()
                .map(Proposal::what)
                .toList();
    }

    @Example
    void aTeacherIsOfferedOwnStudentsAndAnAge() {
        assertThat(proposed(ask(Purpose.TEACHING, new Population.Everyone(), "person.name", "person.birth_date")))
                .containsExactly("Of “person.birth_date” give this only: age in years.", "Only your own students.");
    }

    @Example
    void anEvaluationNeedsPseudonymsAndNoNames() {
        assertThat(proposed(
                        ask(Purpose.EVALUATION, new Population.Everyone(), "person.name", "id.student", "edu.grade")))
                .containsExactly("Leave out “person.name”.", "Of “id.student” give this only: pseudonym.");
    }

    @Example
    void aYesOrNoIsOfferedForWhatIsRestricted() {
        assertThat(proposed(ask(Purpose.TEACHING, new Population.OwnStudents(), "edu.special_education")))
                .containsExactly("Of “edu.special_education” give this only: whether recorded.");
    }

    @Example
    void numbersThatDoGreatHarmAreLeftOutForEveryPurpose() {
        for (Purpose purpose : Purpose.values()) {
            assertThat(proposed(ask(
                            purpose,
                            new Population.OwnStudents(),
                            "id.national",
                            "id.licence",
                            "id.financial",
                            "id.secret",
                            "text.personal",
                            "person.biometric")))
                    .as(purpose.name())
                    .allMatch(what -> what.startsWith("Leave out"))
                    .hasSize(6);
        }
    }

    @Example
    void aPublishedTableIsOfferedWhereCountsMayDo() {
        List<PublishedTable> tables = List.of(new PublishedTable("Students by grade", "/sharing/tables/1"));
        assertThat(Minimiser.proposals(
                        ask(Purpose.EVALUATION, new Population.OwnStudents(), "edu.enrollment"),
                        circumstances(0, tables)))
                .singleElement()
                .isInstanceOf(Proposal.UseTable.class);
        assertThat(Minimiser.proposals(
                        ask(Purpose.TEACHING, new Population.OwnStudents(), "edu.enrollment"),
                        circumstances(0, tables)))
                .isEmpty();
    }

    @Example
    void aSchoolIsOfferedToThoseWithoutClasses() {
        assertThat(Minimiser.proposals(
                        ask(Purpose.SAFETY, new Population.Everyone(), "person.name"), circumstances(0, List.of())))
                .extracting(Proposal::what)
                .containsExactly("Only students of Day School.");
    }

    @Example
    void nothingIsProposedWhereNothingLessWouldDo() {
        assertThat(proposed(ask(Purpose.TEACHING, new Population.OwnStudents(), "person.name", "edu.grade")))
                .isEmpty();
    }

    @Property(tries = 500)
    void takingProposalsNeverAsksForMore(
            @ForAll("asks") Ask ask, @ForAll("numbers") int own, @ForAll("coins") Set<Integer> coins) {
        Circumstances around = circumstances(own, List.of(new PublishedTable("Table", "/sharing/tables/1")));
        List<Proposal> proposals = Minimiser.proposals(ask, around);
        Set<String> taken = coins.stream()
                .filter(coin -> coin < proposals.size())
                .map(coin -> proposals.get(coin).code())
                .collect(Collectors.toSet());
        Ask less = Minimiser.taking(ask, proposals, taken);
        Map<ElementId, Treatment> before =
                ask.elements().stream().collect(Collectors.toMap(GrantedElement::element, GrantedElement::treatment));
        assertThat(less.elements()).allSatisfy(one -> {
            assertThat(before).containsKey(one.element());
            assertThat(before.get(one.element())).isIn(one.treatment(), Treatment.AS_IS);
        });
        assertThat(less.until()).isBeforeOrEqualTo(ask.until());
        assertThat(less.filter()).isEqualTo(ask.filter());
        assertThat(breadth(less.population())).isLessThanOrEqualTo(breadth(ask.population()));
    }

    @Property(tries = 500)
    void everyTreatmentThatIsProposedFitsItsElement(@ForAll("asks") Ask ask) {
        Circumstances around = circumstances(25, List.of());
        assertThat(Minimiser.proposals(ask, around))
                .filteredOn(Proposal.Coarser.class::isInstance)
                .map(Proposal.Coarser.class::cast)
                .allMatch(one -> one.treatment()
                        .fits(ALL.stream()
                                .filter(facts -> facts.id().equals(one.element()))
                                .findFirst()
                                .orElseThrow()
                                .dataType()));
    }

    @Property(tries = 500)
    void whoeverTakesEverythingIsAskedNothingMore(@ForAll("asks") Ask ask) {
        Circumstances around = circumstances(25, List.of());
        Ask least = Minimiser.least(ask, Minimiser.proposals(ask, around));
        assertThat(Minimiser.proposals(least, around)).isEmpty();
    }

    private static int breadth(Population population) {
        return switch (population) {
            case Population.Everyone everyone -> 3;
            case Population.OfSchool of -> 2;
            case Population.Named named -> 1;
            case Population.OwnStudents own -> 1;
        };
    }

    @Provide
    Arbitrary<Integer> numbers() {
        return Arbitraries.integers().between(0, 40);
    }

    @Provide
    Arbitrary<Set<Integer>> coins() {
        return Arbitraries.integers().between(0, 12).set();
    }

    @Provide
    Arbitrary<Ask> asks() {
        Arbitrary<List<GrantedElement>> elements = Arbitraries.of(ALL)
                .flatMap(one -> Arbitraries.of(Treatment.fitting(one.dataType()))
                        .map(treatment -> new GrantedElement(one.id(), treatment)))
                .list()
                .uniqueElements(GrantedElement::element)
                .ofMinSize(1)
                .ofMaxSize(10);
        Arbitrary<Population> populations = Arbitraries.of(
                new Population.Everyone(), new Population.OfSchool(SCHOOL), new Population.OwnStudents());
        return Combinators.combine(
                        elements,
                        populations,
                        Arbitraries.of(Purpose.values()),
                        Arbitraries.integers().between(-100, 300))
                .as((wanted, population, purpose, days) -> new Ask(
                        new DatasetId(new UUID(2, 2)),
                        wanted,
                        population,
                        List.of(),
                        purpose,
                        YEAR_END.plusDays(days)));
    }
}
