package org.hornbook.disclosure.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.hornbook.disclosure.table.Dimension;
import org.hornbook.disclosure.table.Hierarchy;
import org.hornbook.disclosure.table.Layout;
import org.hornbook.disclosure.table.PublishedTable;
import org.hornbook.disclosure.table.Status;
import org.junit.jupiter.api.Test;

class TooLargeAttackTest {
    private static PublishedTable onlyTheTotal(int categories) {
        List<String> names =
                IntStream.range(0, categories).mapToObj(i -> "c" + i).toList();
        Layout layout = new Layout(List.of(new Dimension("d", Hierarchy.flat("Total", names))));
        double[] values = new double[layout.size()];
        Arrays.fill(values, Double.NaN);
        values[0] = 2.0 * categories;
        List<Status> statuses = new ArrayList<>(Collections.nCopies(layout.size(), Status.PRIMARY));
        statuses.set(0, Status.PUBLISHED);
        return new PublishedTable("a long list", layout, values, statuses);
    }

    @Test
    void doesNotClaimThatWhatItCannotDecideHolds() {
        AttackReport report = Attacker.attack(onlyTheTotal(15_001), List.of(), Knowledge.ofCounts());
        assertThat(report.holds()).isFalse();
        assertThat(report.notProven()).isEqualTo(15_001);
        assertThat(report.findings().getFirst().how()).contains("15001 withheld cells hang together");
    }

    @Test
    void claimsWhatItCanDecide() {
        AttackReport report = Attacker.attack(onlyTheTotal(500), List.of(), Knowledge.ofCounts());
        assertThat(report.holds()).isTrue();
        assertThat(report.notProven()).isZero();
    }
}
