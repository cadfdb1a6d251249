package org.hornbook.discovery.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.hornbook.discovery.ProfiledDataset;
import org.hornbook.discovery.classify.Verdict;
import org.hornbook.discovery.connect.Column;
import org.hornbook.discovery.connect.Dataset;
import org.hornbook.discovery.overlap.ColumnRef;
import org.hornbook.discovery.overlap.RepositoryDatasets;
import org.hornbook.discovery.profile.ColumnProfile;
import org.hornbook.discovery.profile.ColumnProfile.Uniqueness;
import org.hornbook.discovery.profile.ColumnSketch;
import org.hornbook.discovery.profile.DatasetProfile;
import org.hornbook.discovery.profile.Frequency;
import org.hornbook.discovery.profile.Freshness;
import org.hornbook.discovery.profile.Lengths;
import org.hornbook.discovery.profile.ValueTypes;
import org.hornbook.discovery.quality.QualityResult.Met;
import org.hornbook.discovery.quality.QualityResult.NotMeasured;
import org.hornbook.discovery.quality.QualityResult.NotMet;
import org.hornbook.discovery.vocabulary.Sensitivity;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class QualityTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final ColumnRef COLUMN = new ColumnRef("sis", "enrollment", "code");

    /** A column in the making: 1,000 rows of a code, with what a test changes. */
    private record Made(
            long nulls,
            ValueTypes types,
            List<Frequency> frequent,
            long distinct,
            Uniqueness uniqueness,
            @Nullable Freshness freshness,
            Sensitivity sensitivity,
            List<Long> hashes) {

        static Made codes() {
            return new Made(
                    0,
                    new ValueTypes(0, 0, 0, 0, 0, 0, 1000),
                    List.of(new Frequency("R", 600), new Frequency("W", 400)),
                    2,
                    Uniqueness.NONE,
                    null,
                    Sensitivity.INTERNAL,
                    List.of(1L, 2L));
        }

        Made withNulls(long count) {
            return new Made(count, types, frequent, distinct, uniqueness, freshness, sensitivity, hashes);
        }

        Made withTypes(ValueTypes changed) {
            return new Made(nulls, changed, frequent, distinct, uniqueness, freshness, sensitivity, hashes);
        }

        Made withFrequent(Frequency... values) {
            return new Made(nulls, types, List.of(values), values.length, uniqueness, freshness, sensitivity, hashes);
        }

        Made unique(Uniqueness how, long count) {
            return new Made(nulls, types, List.of(), count, how, freshness, sensitivity, hashes);
        }

        Made newest(LocalDate date) {
            var span = new Freshness(LocalDate.of(2025, 8, 1), date);
            return new Made(nulls, types, frequent, distinct, uniqueness, span, sensitivity, hashes);
        }

        Made personal() {
            return new Made(nulls, types, List.of(), distinct, uniqueness, freshness, Sensitivity.CONFIDENTIAL, hashes);
        }

        Made hashes(Long... values) {
            return new Made(nulls, types, frequent, values.length, uniqueness, freshness, sensitivity, List.of(values));
        }

        ProfiledDataset profiled(String table) {
            var column = new ColumnProfile(
                    "code",
                    1,
                    "text",
                    1000,
                    nulls,
                    0,
                    distinct,
                    true,
                    null,
                    null,
                    null,
                    new Lengths(1, 9, 3),
                    types,
                    List.of(),
                    frequent,
                    uniqueness,
                    false,
                    freshness,
                    0);
            var dataset = Dataset.ofFile(table, Dataset.Kind.FILE, List.of(Column.text("code", 1)));
            return new ProfiledDataset(
                    new DatasetProfile(dataset, 1000, true, 0, List.of(column)),
                    List.of(new Verdict("code", null, sensitivity, 0.9, List.of())),
                    List.of(new ColumnSketch(
                            ColumnSketch.K,
                            hashes.stream().mapToLong(Long::longValue).toArray(),
                            hashes.size())));
        }
    }

    private static List<QualityRule> proposed(Made column) {
        return QualityRules.propose("sis", column.profiled("enrollment"), DAY);
    }

    private static QualityResult after(QualityRule rule, UnaryOperator<Made> change) {
        ProfiledDataset changed = change.apply(Made.codes()).profiled("enrollment");
        return new QualityCheck(List.of(new RepositoryDatasets("sis", List.of(changed))), DAY).evaluate(rule);
    }

    @Test
    void proposesWhatAColumnKeepsToday() {
        assertThat(proposed(Made.codes()))
                .containsExactly(
                        new QualityRule.Complete(COLUMN, 1), new QualityRule.InCodeSet(COLUMN, Set.of("R", "W")));
        assertThat(proposed(
                        Made.codes().unique(Uniqueness.EXACT, 1000).withTypes(new ValueTypes(995, 0, 0, 0, 0, 0, 5))))
                .contains(new QualityRule.Unique(COLUMN), new QualityRule.OfOneType(COLUMN, 0));
        assertThat(proposed(Made.codes().newest(DAY.minusDays(2))))
                .contains(new QualityRule.NotInFuture(COLUMN), new QualityRule.Current(COLUMN, Duration.ofDays(60)));
    }

    @Test
    void proposesNothingThatAColumnDoesNotKeep() {
        assertThat(proposed(Made.codes().withNulls(300))).noneMatch(rule -> rule instanceof QualityRule.Complete);
        assertThat(proposed(Made.codes().newest(DAY.minusYears(2))))
                .noneMatch(rule -> rule instanceof QualityRule.Current);
    }

    @Test
    void quotesNoValueOfAPersonalColumn() {
        assertThat(proposed(Made.codes().personal().newest(DAY.minusDays(2))))
                .containsExactly(new QualityRule.Complete(COLUMN, 1));
    }

    @Test
    void noticesWhenValuesGoMissing() {
        var rule = new QualityRule.Complete(COLUMN, 0.98);
        assertThat(after(rule, made -> made.withNulls(20))).isInstanceOf(Met.class);
        assertThat(after(rule, made -> made.withNulls(21)))
                .isEqualTo(new NotMet(rule, 0.979, 21, "97.9 % of rows have a value; 98.0 % are asked"));
    }

    @Test
    void noticesValuesThatAreNoCodeOrOfAnotherType() {
        var codes = new QualityRule.InCodeSet(COLUMN, Set.of("R", "W"));
        assertThat(after(codes, made -> made)).isInstanceOf(Met.class);
        assertThat(after(codes, made -> made.withFrequent(new Frequency("R", 990), new Frequency("Q", 10))))
                .isInstanceOfSatisfying(
                        NotMet.class, result -> assertThat(result.rows()).isEqualTo(10));
        var type = new QualityRule.OfOneType(COLUMN, 0);
        assertThat(after(type, made -> made.withTypes(new ValueTypes(997, 0, 0, 0, 0, 0, 3))))
                .isInstanceOfSatisfying(
                        NotMet.class, result -> assertThat(result.rows()).isEqualTo(3));
    }

    @Test
    void noticesRepeatedKeysAndStaleDates() {
        var unique = new QualityRule.Unique(COLUMN);
        assertThat(after(unique, made -> made.unique(Uniqueness.LIKELY, 1000))).isInstanceOf(Met.class);
        assertThat(after(unique, made -> made.unique(Uniqueness.NONE, 990)))
                .isInstanceOfSatisfying(
                        NotMet.class, result -> assertThat(result.rows()).isEqualTo(10));
        var current = new QualityRule.Current(COLUMN, Duration.ofDays(30));
        assertThat(after(current, made -> made.newest(DAY.minusDays(30)))).isInstanceOf(Met.class);
        assertThat(after(current, made -> made.newest(DAY.minusDays(31))))
                .isInstanceOfSatisfying(
                        NotMet.class, result -> assertThat(result.figure()).isEqualTo(31));
        var future = new QualityRule.NotInFuture(COLUMN);
        assertThat(after(future, made -> made.newest(DAY.plusDays(1)))).isInstanceOf(NotMet.class);
    }

    @Test
    void noticesReferencesThatNoLongerHold() {
        var other = new ColumnRef("sis", "codes", "code");
        var rule = new QualityRule.Consistent(COLUMN, other, 1);
        ProfiledDataset from = Made.codes().hashes(1L, 2L, 3L, 4L).profiled("enrollment");
        ProfiledDataset to = Made.codes().hashes(1L, 2L, 3L, 9L).profiled("codes");
        var check = new QualityCheck(List.of(new RepositoryDatasets("sis", List.of(from, to))), DAY);
        assertThat(check.evaluate(rule)).isInstanceOfSatisfying(NotMet.class, result -> {
            assertThat(result.figure()).isEqualTo(0.75);
            assertThat(result.rows()).isEqualTo(1);
        });
        assertThat(check.evaluate(new QualityRule.Consistent(COLUMN, other, 0.75)))
                .isInstanceOf(Met.class);
    }

    @Test
    void saysWhenARuleCannotBeMeasured() {
        var gone = new QualityRule.Unique(new ColumnRef("sis", "enrollment", "gone"));
        assertThat(after(gone, made -> made))
                .isEqualTo(new NotMeasured(gone, "The column is gone: sis · enrollment · gone"));
        assertThat(after(new QualityRule.NotInFuture(COLUMN), made -> made)).isInstanceOf(NotMeasured.class);
    }

    @Test
    void refusesRulesThatCannotBe() {
        assertThatIllegalArgumentException().isThrownBy(() -> new QualityRule.Complete(COLUMN, 1.2));
        assertThatIllegalArgumentException().isThrownBy(() -> new QualityRule.InCodeSet(COLUMN, Set.of()));
    }
}
