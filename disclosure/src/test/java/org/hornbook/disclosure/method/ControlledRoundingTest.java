package org.hornbook.disclosure.method;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.hornbook.disclosure.RandomTables;
import org.hornbook.disclosure.table.Contribution;
import org.hornbook.disclosure.table.Dimension;
import org.hornbook.disclosure.table.Hierarchy;
import org.hornbook.disclosure.table.Layout;
import org.hornbook.disclosure.table.Table;
import org.junit.jupiter.api.Test;

class ControlledRoundingTest {
    private static final Duration TIME = Duration.ofSeconds(20);

    @Property(tries = 15)
    void roundedTablesAddUpAndStayNear(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 3) int dimensions,
            @ForAll @IntRange(min = 2, max = 10) int base) {
        Table table = new RandomTables(seed).counts(dimensions, 60);
        long[] rounded = ControlledRounding.of(table, base, TIME).orElseThrow();
        Table again = Table.ofCounts(table.layout(), rounded);
        int reach = dimensions < 3 ? base : 2 * base;
        for (int cell = 0; cell < rounded.length; cell++) {
            assertThat((double) rounded[cell]).isEqualTo(again.value(cell));
            assertThat(rounded[cell] % base).isZero();
            assertThat(Math.abs(rounded[cell] - table.value(cell))).isLessThan(reach);
        }
    }

    @Test
    void refusesABaseThatRoundsNothing() {
        Table table = new RandomTables(1).counts(1, 10);
        assertThatThrownBy(() -> ControlledRounding.of(table, 1, TIME)).hasMessageContaining("at least 2");
    }

    @Test
    void refusesSums() {
        Layout layout = new Layout(List.of(new Dimension("firm", Hierarchy.flat("Total", List.of("a", "b")))));
        Table table = Table.ofContributions(layout, Map.of(1, List.of(new Contribution("x", 3))));
        assertThatThrownBy(() -> ControlledRounding.of(table, 5, TIME)).hasMessageContaining("counts");
    }
}
