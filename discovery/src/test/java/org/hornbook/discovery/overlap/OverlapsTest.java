package org.hornbook.discovery.overlap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hornbook.discovery.overlap.OverlapFixtures.aRepository;
import static org.hornbook.discovery.overlap.OverlapFixtures.aSheet;
import static org.hornbook.discovery.overlap.OverlapFixtures.aTable;
import static org.hornbook.discovery.overlap.OverlapFixtures.cells;
import static org.hornbook.discovery.overlap.OverlapFixtures.sixDigits;

import java.util.List;
import java.util.Optional;
import org.hornbook.discovery.overlap.Suggestion.Action;
import org.junit.jupiter.api.Test;

class OverlapsTest {
    private static final int STUDENTS = 5000;
    private static final List<String> IDS = sixDigits(STUDENTS, 1);

    private static RepositoryDatasets sis() {
        return aRepository(
                "sis",
                aTable("students")
                        .with("student_id", "id.student", IDS)
                        .with("last_name", "person.name", cells(STUDENTS, i -> "Family" + i % 900))
                        .with("dob", "person.birth_date", cells(STUDENTS, i -> date(2006 + i % 12, i)))
                        .with("sex", "person.sex", cells(STUDENTS, i -> i % 2 == 0 ? "F" : "M")));
    }

    private static String date(int year, int i) {
        return "%d-%02d-%02d".formatted(year, 1 + i % 12, 1 + i % 28);
    }

    private static Optional<Overlap> between(Overlaps overlaps, String left, String right) {
        return overlaps.overlaps().stream()
                .filter(overlap -> overlap.left().column().equals(left)
                        && overlap.right().column().equals(right))
                .findFirst();
    }

    @Test
    void linksAKeyToTheRowsThatCarryIt() {
        var nurse = aRepository(
                "nurse", aTable("visits").with("stu_no", "id.student", cells(4000, i -> IDS.get(i * i % 1500))));
        Overlap link = between(Overlaps.find(List.of(sis(), nurse)), "student_id", "stu_no")
                .orElseThrow();
        assertThat(link.relation()).isEqualTo(Relation.LINK);
        assertThat(link.containmentRight()).isEqualTo(1);
        assertThat(link.containmentLeft()).isBetween(0.03, 0.3);
        assertThat(link.confidence()).isGreaterThan(0.9);
        assertThat(link.rowsRight()).isEqualTo(4000);
    }

    @Test
    void callsAKeySharedWhenNeitherSideIdentifiesRows() {
        var meals = aRepository("meals", aTable("meals").with("id", "id.student", cells(9000, i -> IDS.get(i % 3000))));
        var buses =
                aRepository("buses", aTable("riders").with("id", "id.student", cells(8000, i -> IDS.get(i % 2000))));
        assertThat(Overlaps.find(List.of(meals, buses)).overlaps())
                .extracting(Overlap::relation)
                .containsExactly(Relation.SHARED_KEY);
    }

    @Test
    void doesNotLinkAListToAColumnOfNumbersOfAllKinds() {
        var phones = aRepository(
                "phones",
                aTable("phone")
                        .with(
                                "owner",
                                "id.student",
                                cells(12_000, i -> i < 4000 ? IDS.get(i % 3300) : "7" + (100_000 + i / 2))));
        var athletes = aRepository("athletes", aTable("athlete").with("no", "id.student", IDS.subList(0, 500)));
        assertThat(between(Overlaps.find(List.of(phones, athletes)), "owner", "no"))
                .hasValueSatisfying(overlap -> assertThat(overlap.relation()).isEqualTo(Relation.SHARED_KEY));
    }

    @Test
    void linksKeysOfWhichSomeNoLongerMatch() {
        var visits = aRepository(
                "visits",
                aTable("visit")
                        .with("no", "id.student", cells(9000, i -> i % 5 == 0 ? "8" + (100_000 + i) : IDS.get(i / 2))));
        assertThat(between(Overlaps.find(List.of(sis(), visits)), "student_id", "no"))
                .hasValueSatisfying(overlap -> assertThat(overlap.relation()).isEqualTo(Relation.LINK));
    }

    @Test
    void findsASheetThatRepeatsATable() {
        int copied = 460;
        var sheet = aRepository(
                "office share",
                aSheet("field trip.xlsx!Sheet1")
                        .with("ID", "id.student", cells(500, i -> i < copied ? IDS.get(i) : "9" + (900_000 + i)))
                        .with("Name", "person.name", cells(500, i -> "Family" + i % 450))
                        .with("Born", "person.birth_date", cells(500, i -> date(2006 + i % 12, i)))
                        .with("Paid", "", cells(500, i -> i % 3 == 0 ? "Y" : "N")));
        Overlaps found = Overlaps.find(List.of(sis(), sheet));
        assertThat(found.tableCopies()).hasSize(1);
        TableCopy copy = found.tableCopies().getFirst();
        assertThat(copy.copy().dataset()).isEqualTo("field trip.xlsx!Sheet1");
        assertThat(copy.original().dataset()).isEqualTo("students");
        assertThat(copy.columns())
                .extracting(TableCopy.ColumnPair::copy)
                .containsExactlyInAnyOrder("ID", "Name", "Born");
        assertThat(copy.shareOfRows()).isCloseTo(0.92, within(0.03));
        assertThat(new Suggestions(column -> false, dataset -> dataset.dataset().endsWith("Sheet1")).from(found))
                .extracting(Suggestion::action)
                .containsExactly(Action.RETIRE);
        assertThat(new Suggestions(column -> true, dataset -> true).from(found))
                .extracting(Suggestion::action)
                .containsExactly(Action.JUSTIFY);
    }

    @Test
    void findsASheetThatTellsTheNamesInAnotherForm() {
        var sheet = aRepository(
                "office share",
                aSheet("trip.xlsx!Sheet1")
                        .with("No", "id.student", IDS.subList(0, 300))
                        .with("Kid", "person.name", cells(300, i -> "Family" + i + ", Given" + i)));
        assertThat(Overlaps.find(List.of(sis(), sheet)).tableCopies())
                .singleElement()
                .satisfies(copy -> assertThat(copy.columns())
                        .extracting(TableCopy.ColumnPair::copy)
                        .containsExactlyInAnyOrder("No", "Kid"));
    }

    @Test
    void takesNamesThatRepeatForThoseOfOtherPeople() {
        var sheet = aRepository(
                "office share",
                aSheet("trip.xlsx!Sheet1")
                        .with("No", "id.student", IDS.subList(0, 300))
                        .with("Teacher", "person.name", cells(300, i -> "Teacher" + i % 20)));
        assertThat(Overlaps.find(List.of(sis(), sheet)).tableCopies()).isEmpty();
    }

    @Test
    void inventsNothingFromCountersFlagsDatesAndCodes() {
        var one = aRepository(
                "one",
                aTable("courses")
                        .with("course_id", "", cells(800, i -> Integer.toString(i + 1)))
                        .with("active", "", cells(800, i -> i % 2 == 0 ? "Y" : "N"))
                        .with("starts", "", cells(800, i -> date(2026, i)))
                        .with("grade", "", cells(800, i -> Integer.toString(i % 12 + 1)))
                        .with("school", "", cells(800, i -> "SCH" + i % 9)));
        var two = aRepository(
                "two",
                aTable("assets")
                        .with("asset_id", "", cells(1500, i -> Integer.toString(i + 1)))
                        .with("retired", "", cells(1500, i -> i % 5 == 0 ? "Y" : "N"))
                        .with("bought", "", cells(1500, i -> date(2026, i)))
                        .with("grade", "", cells(1500, i -> Integer.toString(i % 12 + 1)))
                        .with("site", "", cells(1500, i -> "SCH" + i % 9)));
        var three = aRepository(
                "three",
                aTable("tickets").with("ticket_no", "", cells(3000, i -> Integer.toString(100_001 + i))),
                aTable("orders").with("order_no", "", cells(2000, i -> Integer.toString(100_001 + i))));
        assertThat(Overlaps.find(List.of(one, two, three)).overlaps())
                .filteredOn(overlap -> overlap.confidence() >= 0.8)
                .isEmpty();
    }

    @Test
    void takesDifferentPeopleOfOneNumberingForDifferent() {
        var hr = aRepository("hr", aTable("employees").with("employee_no", "id.staff", IDS.subList(0, 700)));
        assertThat(Overlaps.find(List.of(sis(), hr)).overlaps())
                .filteredOn(overlap -> overlap.confidence() >= 0.8)
                .isEmpty();
    }

    @Test
    void reportsALinkThatNoLongerMatches() {
        var before = aRepository("nurse", aTable("visits").with("stu", "id.student", cells(900, IDS::get)));
        Overlaps earlier = Overlaps.find(List.of(sis(), before));
        var after = aRepository(
                "nurse",
                aTable("visits").with("stu", "id.student", cells(900, i -> i < 450 ? IDS.get(i) : "x" + IDS.get(i))));
        List<BrokenLink> broken = Overlaps.brokenLinks(earlier, List.of(sis(), after));
        assertThat(broken).hasSize(1);
        assertThat(broken.getFirst().containment()).isCloseTo(0.5, within(0.1));
        assertThat(Overlaps.brokenLinks(earlier, List.of(sis(), before))).isEmpty();
    }

    @Test
    void takesADeclaredReferenceAtItsWord() {
        var lms = aRepository(
                "lms",
                aTable("course").with("id", "", cells(300, i -> Integer.toString(i + 1))),
                aTable("section")
                        .with("course", "", cells(900, i -> Integer.toString(i % 300 + 1)))
                        .referring("course", "course", "id"));
        assertThat(Overlaps.find(List.of(lms)).overlaps())
                .extracting(Overlap::relation, overlap -> overlap.left().dataset(), Overlap::containmentLeft)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(Relation.LINK, "section", 1.0));
    }
}
