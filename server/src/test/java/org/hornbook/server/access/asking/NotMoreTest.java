package org.hornbook.server.access.asking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hornbook.server.access.FilterCondition;
import org.hornbook.server.access.GrantedElement;
import org.hornbook.server.access.Population;
import org.hornbook.server.access.Treatment;
import org.hornbook.server.access.minimiser.Ask;
import org.hornbook.server.access.minimiser.Purpose;
import org.hornbook.server.catalog.DatasetId;
import org.hornbook.server.catalog.ElementId;
import org.hornbook.server.directory.roster.OrgId;
import org.hornbook.server.directory.roster.PersonId;
import org.junit.jupiter.api.Test;

/** A decision gives at most what was asked. */
class NotMoreTest {

    private static final LocalDate END = LocalDate.of(2027, 6, 30);
    private static final ElementId NAME = new ElementId(new UUID(1, 1));
    private static final ElementId BIRTH = new ElementId(new UUID(1, 2));
    private static final OrgId DAY = new OrgId(new UUID(3, 1));
    private static final PersonId ANA = new PersonId(new UUID(4, 1));
    private static final PersonId BEN = new PersonId(new UUID(4, 2));

    private static Ask ask(Population population, GrantedElement... elements) {
        return new Ask(new DatasetId(new UUID(2, 2)), List.of(elements), population, List.of(), Purpose.TEACHING, END);
    }

    private static GrantedElement of(ElementId element, Treatment treatment) {
        return new GrantedElement(element, treatment);
    }

    private static boolean fits(Ask asked, Ask given) {
        return NotMore.excess(asked, given).isEmpty();
    }

    @Test
    void fewerElementsAndLessOfEachFit() {
        Ask asked = ask(new Population.OwnStudents(), of(NAME, Treatment.AS_IS), of(BIRTH, Treatment.AS_IS));
        assertThat(fits(asked, asked)).isTrue();
        assertThat(fits(asked, asked.withElements(List.of(of(BIRTH, Treatment.YEAR)))))
                .isTrue();
        assertThat(fits(asked, asked.withUntil(END.minusDays(1)))).isTrue();
    }

    @Test
    void anotherElementOrAFullerValueDoesNotFit() {
        Ask asked = ask(new Population.OwnStudents(), of(BIRTH, Treatment.AGE_IN_YEARS));
        assertThat(fits(asked, asked.withElements(List.of(of(NAME, Treatment.PRESENCE)))))
                .isFalse();
        assertThat(fits(asked, asked.withElements(List.of(of(BIRTH, Treatment.AS_IS)))))
                .isFalse();
        assertThat(fits(asked, asked.withElements(List.of(of(BIRTH, Treatment.YEAR)))))
                .isFalse();
    }

    @Test
    void otherOrMorePeopleDoNotFit() {
        Ask own = ask(new Population.OwnStudents(), of(NAME, Treatment.AS_IS));
        Ask school = own.withPopulation(new Population.OfSchool(DAY));
        Ask both = own.withPopulation(new Population.Named(Set.of(ANA, BEN)));
        Ask one = own.withPopulation(new Population.Named(Set.of(ANA)));
        Ask all = own.withPopulation(new Population.Everyone());
        assertThat(fits(all, school)).isTrue();
        assertThat(fits(school, own)).isTrue();
        assertThat(fits(both, one)).isTrue();
        assertThat(fits(one, both)).isFalse();
        assertThat(fits(own, one)).isFalse();
        assertThat(fits(own, school)).isFalse();
        assertThat(fits(school, all)).isFalse();
        assertThat(fits(school, own.withPopulation(new Population.OfSchool(new OrgId(new UUID(3, 2))))))
                .isFalse();
    }

    @Test
    void aLongerTimeOrAConditionLessDoesNotFit() {
        Ask asked = ask(new Population.OwnStudents(), of(NAME, Treatment.AS_IS));
        Ask filtered = new Ask(
                asked.dataset(),
                asked.elements(),
                asked.population(),
                List.of(new FilterCondition(BIRTH, Set.of("2010"))),
                asked.purpose(),
                END);
        assertThat(fits(asked, asked.withUntil(END.plusDays(1)))).isFalse();
        assertThat(fits(filtered, asked)).isFalse();
        assertThat(fits(asked, filtered)).isTrue();
    }
}
