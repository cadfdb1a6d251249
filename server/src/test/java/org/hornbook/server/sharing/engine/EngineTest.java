package org.hornbook.server.sharing.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.hornbook.disclosure.protect.Effort;
import org.hornbook.disclosure.table.Layout;
import org.hornbook.disclosure.table.Status;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** Protecting and attacking tables together with what was published before. */
class EngineTest {
    private static final ProtectionRules RULES = ProtectionRules.STANDARD;

    static Axis flat(String key, String... codes) {
        return new Axis(
                key,
                key,
                "Total",
                Arrays.stream(codes)
                        .map(code -> Category.top(code, List.of(code)))
                        .toList());
    }

    private static Contents counted(List<Axis> axes, List<Fixed> fixed, long... innermost) {
        Layout layout = new Layout(axes.stream().map(Axis::dimension).toList());
        long[] counts = new long[layout.size()];
        int next = 0;
        for (int cell = 0; cell < counts.length; cell++) {
            if (layout.innermost(cell)) {
                counts[cell] = innermost[next++];
            }
        }
        return Contents.counted(axes, fixed, counts);
    }

    private static Member published(String title, Contents contents, List<Member> earlier) {
        Member raw = new Member(title, contents, RULES);
        Protecting.Result result = Protecting.run(raw, earlier, Effort.heuristic());
        assertThat(result.warnings()).as(title).isEmpty();
        return raw.with(result.contents());
    }

    @Test
    void aNaiveTableFallsAndTheReportSaysHow() {
        Contents naive = counted(List.of(flat("school", "Abbot", "Day")), List.of(), 4, 50)
                .with(List.of(Status.PUBLISHED, Status.PRIMARY, Status.PUBLISHED));
        Audit audit = Auditing.run(new Member("Students", naive, RULES), List.of());
        assertThat(audit.holds()).isFalse();
        assertThat(audit.leaks().getFirst().cell()).isEqualTo("school = Abbot");
        assertThat(audit.leaks().getFirst().found()).isEqualTo("exactly 4");
        assertThat(audit.leaks().getFirst().how()).contains("adding and subtracting");
    }

    @Test
    void anotherTableOfTheSameDataIsTakenIntoAccount() {
        Axis school = flat("school", "Abbot", "Day", "Stony Brook");
        Member byGrade = published(
                "By grade",
                counted(List.of(school, flat("grade", "1", "2")), List.of(), 4, 30, 25, 26, 40, 41),
                List.of());
        // alone, the second table would show the schools' totals and one small cell each
        Contents byRace = counted(List.of(school, flat("race", "A", "B")), List.of(), 3, 31, 20, 31, 50, 31);
        Member second = published("By race", byRace, List.of(byGrade));
        Audit audit = Auditing.run(second, List.of(byGrade));
        assertThat(audit.combined()).containsExactly("By grade");
        assertThat(audit.holds()).isTrue();
    }

    /** Grades one by one give away a group that an earlier table left out, unless both are looked at together. */
    @Test
    void groupsOfAnotherTableAreKnownToBeSums() {
        Axis grades = flat("grade", "1", "2", "3");
        Axis groups = new Axis(
                "grade",
                "grade",
                "Total",
                List.of(Category.top("Lower", List.of("1", "2")), Category.top("Upper", List.of("3"))));
        Contents coarse = counted(List.of(groups), List.of(), 24, 30);
        Member earlier = new Member("Groups", coarse, RULES);
        Contents fine = counted(List.of(grades), List.of(), 4, 20, 30)
                .with(List.of(Status.PUBLISHED, Status.PRIMARY, Status.COMPLEMENTARY, Status.PUBLISHED));
        // 54 - 30 = 24 = 4 + 20 tells nothing about each
        assertThat(Auditing.run(new Member("Grades", fine, RULES), List.of(earlier))
                        .holds())
                .isTrue();
        Contents careless =
                fine.with(List.of(Status.PUBLISHED, Status.PRIMARY, Status.PUBLISHED, Status.COMPLEMENTARY));
        Audit audit = Auditing.run(new Member("Grades", careless, RULES), List.of(earlier));
        assertThat(audit.holds()).isFalse();
        assertThat(audit.leaks()).anyMatch(leak -> leak.found().equals("exactly 4"));
        Member held = published("Grades", counted(List.of(grades), List.of(), 4, 20, 30), List.of(earlier));
        assertThat(Auditing.run(held, List.of(earlier)).holds()).isTrue();
    }

    @Test
    void aTableOfAPartOfThePeopleIsComparedWithTheTableOfAll() {
        Axis school = flat("school", "Abbot", "Day", "Stony Brook");
        Axis learner = flat("learner", "Y", "N");
        Member all = published("All", counted(List.of(school, learner), List.of(), 4, 40, 15, 60, 33, 70), List.of());
        // the same counts of learners, published carelessly under a condition
        Contents learners = counted(List.of(school), List.of(new Fixed("learner", "learner", List.of("Y"))), 4, 15, 33)
                .with(List.of(Status.PUBLISHED, Status.PRIMARY, Status.PUBLISHED, Status.PUBLISHED));
        Audit audit = Auditing.run(new Member("Learners", learners, RULES), List.of(all));
        assertThat(audit.combined()).containsExactly("All");
        assertThat(audit.holds()).isFalse();
        assertThat(audit.leaks()).extracting(Leak::table).contains("Learners");
    }

    @Test
    void otherYearsAreOtherPeople() {
        Axis school = flat("school", "Abbot", "Day", "Stony Brook");
        Fixed last = new Fixed("year", "year", List.of("2025"));
        Fixed now = new Fixed("year", "year", List.of("2026"));
        Member before = published("2025", counted(List.of(school), List.of(last), 12, 40, 50), List.of());
        Member after = published("2026", counted(List.of(school), List.of(now), 4, 45, 50), List.of(before));
        assertThat(Auditing.run(after, List.of(before)).holds()).isTrue();
        // a table that adds the years up connects them
        Contents both = counted(List.of(school, flat("year", "2025", "2026")), List.of(), 12, 4, 40, 45, 50, 50);
        Member sum = published("Both", both, List.of(before, after));
        Audit audit = Auditing.run(sum, List.of(before, after));
        assertThat(audit.combined()).containsExactlyInAnyOrder("2025", "2026");
    }

    @Test
    void aReleaseWhoseSourceChangedSinceCountsWithItsPattern() {
        Axis school = flat("school", "Abbot", "Day", "Stony Brook");
        Member before = published("October", counted(List.of(school), List.of(), 4, 45, 50), List.of());
        Contents now = counted(List.of(school), List.of(), 5, 46, 50);
        Member after = published("November", now, List.of(before));
        Audit audit = Auditing.run(after, List.of(before));
        assertThat(audit.changed()).containsExactly("October");
        assertThat(audit.holds()).isTrue();
        assertThat(after.contents().published(1)).isFalse();
    }

    /** Whatever was published before, what is added keeps everything that is left out anywhere. */
    @RepeatedTest(25)
    void whatIsPublishedAlwaysSurvivesTheAttackTogetherWithAllThatWasPublishedBefore(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        int people = 40 + random.nextInt(400);
        List<int[]> rows = IntStream.range(0, people)
                .mapToObj(i -> new int[] {skewed(random, 4), skewed(random, 3), skewed(random, 4), random.nextInt(2)})
                .toList();
        List<Member> before = new ArrayList<>();
        for (int n = 0; n < 4; n++) {
            List<Integer> chosen = new ArrayList<>(List.of(0, 1, 2));
            java.util.Collections.shuffle(chosen, random);
            List<Axis> axes = chosen.subList(0, 1 + random.nextInt(2)).stream()
                    .map(d -> random.nextInt(3) == 0 ? grouped(d) : plain(d))
                    .toList();
            List<Fixed> fixed = random.nextInt(3) == 0
                    ? List.of(new Fixed("d3", "d3", List.of("v" + random.nextInt(2))))
                    : List.of();
            Member raw = new Member("Table " + n, count(rows, axes, fixed), RULES);
            Protecting.Result result = Protecting.run(raw, before, Effort.heuristic());
            Member table = raw.with(result.contents());
            Audit audit = Auditing.run(table, before);
            // what the desk publishes is what has no warning and no leak
            if (result.warnings().isEmpty() && audit.holds()) {
                before.add(table);
            }
            for (int cell = 0; cell < table.contents().size(); cell++) {
                long count = table.contents().count(cell);
                assertThat(count > 0 && count < 10 && table.contents().published(cell))
                        .as("a small count is published")
                        .isFalse();
            }
        }
        for (Member table : before) {
            List<Member> others =
                    before.stream().filter(other -> !other.equals(table)).toList();
            Audit audit = Auditing.run(table, others);
            assertThat(audit.leaks()).as(table.title()).isEmpty();
        }
        assertThat(before).as("tables published").isNotEmpty();
    }

    private static int skewed(Random random, int values) {
        return Math.min(values - 1, (int) Math.floor(-Math.log(1 - random.nextDouble()) * 1.1));
    }

    private static Axis plain(int d) {
        return flat("d" + d, "v0", "v1", "v2", "v3");
    }

    private static Axis grouped(int d) {
        return new Axis(
                "d" + d,
                "d" + d,
                "Total",
                List.of(
                        Category.top("first two", List.of("v0", "v1")),
                        new Category("v0", 0, List.of("v0")),
                        new Category("v1", 0, List.of("v1")),
                        Category.top("last two", List.of("v2", "v3"))));
    }

    private static Contents count(List<int[]> rows, List<Axis> axes, List<Fixed> fixed) {
        Layout layout = new Layout(axes.stream().map(Axis::dimension).toList());
        long[] counts = new long[layout.size()];
        for (int[] row : rows) {
            if (fixed.stream().allMatch(one -> one.codes().contains("v" + row[3]))) {
                int[] codes = new int[axes.size()];
                for (int d = 0; d < codes.length; d++) {
                    codes[d] = place(axes.get(d), "v" + row[axes.get(d).key().charAt(1) - '0']);
                }
                counts[layout.cell(codes)]++;
            }
        }
        return Contents.counted(axes, fixed, counts);
    }

    private static int place(Axis axis, String value) {
        int found = 0;
        for (int i = 0; i < axis.categories().size(); i++) {
            if (axis.categories().get(i).codes().contains(value)) {
                found = i + 1;
            }
        }
        return found;
    }
}
