package org.hornbook.disclosure.method;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.hornbook.disclosure.RandomTables;
import org.hornbook.disclosure.rule.RiskyCells;
import org.hornbook.disclosure.rule.Rules;
import org.hornbook.disclosure.table.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MethodsTest {
    @ParameterizedTest
    @CsvSource({
        "0, 9, withheld",
        "15, 15, ≥80%",
        "0, 15, ≤20%",
        "8, 20, 40-59%",
        "3, 30, ≤10%",
        "4, 30, 11-19%",
        "30, 30, ≥90%",
        "29, 40, 70-79%",
        "3, 60, ≤5%",
        "4, 60, 6-9%",
        "59, 60, ≥95%",
        "2, 150, ≤2%",
        "75, 150, 50%",
        "1, 400, ≤1%",
        "399, 400, ≥99%"
    })
    void percentagesFallIntoBands(long part, long group, String band) {
        assertThat(new PercentBands(10).band(part, group)).isEqualTo(band);
    }

    @Test
    void bandsRefuseAPartLargerThanTheGroup() {
        assertThatThrownBy(() -> new PercentBands(10).band(11, 10)).hasMessageContaining("between 0 and the group");
    }

    @Test
    void sameGroupAlwaysGetsTheSameNoise() {
        CellKey keys = new CellKey("a secret of the district".getBytes(StandardCharsets.UTF_8), 3);
        List<String> people =
                IntStream.range(0, 40).mapToObj(i -> "student-" + i).toList();
        assertThat(keys.perturb(people))
                .isEqualTo(keys.perturb(people.reversed()))
                .isBetween(37L, 43L);
        assertThat(keys.perturb(List.of())).isZero();
    }

    @Test
    void cellKeyNoiseIsZeroOnAverage() {
        CellKey keys = new CellKey("a secret of the district".getBytes(StandardCharsets.UTF_8), 3);
        double mean = IntStream.range(0, 4000)
                .mapToLong(cell -> keys.perturb(
                        IntStream.range(0, 10).mapToObj(i -> cell + "-" + i).toList()))
                .average()
                .orElseThrow();
        assertThat(mean).isBetween(9.8, 10.2);
    }

    @Test
    void geometricNoiseHasItsSpread() {
        GeometricNoise noise = new GeometricNoise(1, 1, new Random(5));
        double[] draws = IntStream.range(0, 20_000)
                .mapToDouble(i -> noise.perturb(100) - 100)
                .toArray();
        double mean = IntStream.range(0, draws.length)
                .mapToDouble(i -> draws[i])
                .average()
                .orElseThrow();
        double square = IntStream.range(0, draws.length)
                .mapToDouble(i -> draws[i] * draws[i])
                .average()
                .orElseThrow();
        double ratio = Math.exp(-1);
        assertThat(mean).isBetween(-0.05, 0.05);
        assertThat(square)
                .isBetween(
                        0.9 * 2 * ratio / ((1 - ratio) * (1 - ratio)), 1.1 * 2 * ratio / ((1 - ratio) * (1 - ratio)));
    }

    @Test
    void coarserCategoriesLeaveNoRiskyCell() {
        Rules rules = Rules.minimum(5);
        for (long seed = 0; seed < 50; seed++) {
            Table table = new RandomTables(seed).counts(2, 100);
            CoarserCategories.of(table, rules)
                    .ifPresent(
                            coarse -> assertThat(RiskyCells.of(coarse, rules)).isEmpty());
        }
    }
}
