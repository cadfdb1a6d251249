package org.hornbook.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.hornbook.discovery.classify.Verdict;
import org.hornbook.discovery.connect.Column;
import org.hornbook.discovery.connect.Dataset;
import org.hornbook.discovery.connect.RowBatch;
import org.hornbook.discovery.profile.ColumnProfile;
import org.hornbook.discovery.profile.DatasetAccumulator;
import org.hornbook.discovery.profile.Freshness;
import org.hornbook.discovery.profile.SketchKey;
import org.hornbook.discovery.vocabulary.DataTypes;
import org.hornbook.discovery.vocabulary.Sensitivity;
import org.junit.jupiter.api.Test;

class WithholdingTest {
    private static final Verdict NAME = verdict("person.name", 0.9);
    private static final Verdict NONE = verdict("", 0.9);

    @Test
    void keepsTheValuesOfCodesBesidePersonalColumns() {
        List<ColumnProfile> kept = Withholding.apply(columns(i -> "Name" + i, i -> "S" + i % 3), List.of(NAME, NONE));
        assertThat(kept.getFirst().min()).isNull();
        assertThat(kept.getLast().min()).isEqualTo("S0");
        assertThat(kept.getLast().frequentValues()).hasSize(3);
    }

    @Test
    void withholdsWhatTellsPersonsApartAlthoughItWasNotRecognised() {
        List<ColumnProfile> kept = Withholding.apply(columns(i -> "Name" + i, i -> "x" + i), List.of(NAME, NONE));
        assertThat(kept.getLast().min()).isNull();
    }

    @Test
    void withholdsWhatItIsNotSureOfBesidePersonalColumns() {
        List<ColumnProfile> kept =
                Withholding.apply(columns(i -> "Name" + i, i -> "S" + i % 3), List.of(NAME, verdict("", 0.5)));
        assertThat(kept.getLast().min()).isNull();
    }

    @Test
    void withholdsTextsBesidePersonalColumnsThatAreNoCodes() {
        List<ColumnProfile> kept = Withholding.apply(
                columns(
                        i -> "Name" + i,
                        i -> "Nickname" + i % 90,
                        i -> "lives with an aunt whose name must not be kept here " + i % 2,
                        i -> Integer.toString(i % 90)),
                List.of(NAME, NONE, NONE, NONE));
        assertThat(kept.get(1).frequentValues()).isEmpty();
        assertThat(kept.get(1).max()).isNull();
        assertThat(kept.get(2).frequentValues()).isEmpty();
        assertThat(kept.get(3).max()).isEqualTo("89");
    }

    @Test
    void keepsTheKeysOfThings() {
        List<ColumnProfile> kept = Withholding.apply(columns(i -> "C" + i, i -> "Course " + i), List.of(NONE, NONE));
        assertThat(kept.getFirst().min()).isEqualTo("C0");
    }

    @Test
    void tellsHowCurrentPersonalDataIsButNoAge() {
        List<ColumnProfile> columns = columns(i -> "2024-05-" + (10 + i % 20), i -> "2012-05-" + (10 + i % 20));
        List<ColumnProfile> kept =
                Withholding.apply(columns, List.of(verdict("edu.attendance", 0.9), verdict("person.birth_date", 0.9)));
        assertThat(kept.getFirst().freshness())
                .isEqualTo(new Freshness(LocalDate.of(2024, 5, 10), LocalDate.of(2024, 5, 29)));
        assertThat(kept.getLast().freshness())
                .isEqualTo(new Freshness(LocalDate.of(2012, 1, 1), LocalDate.of(2012, 1, 1)));
        List<ColumnProfile> restricted = Withholding.apply(columns, List.of(verdict("health.condition", 0.9), NONE));
        assertThat(restricted.getFirst().freshness())
                .isEqualTo(new Freshness(LocalDate.of(2024, 5, 1), LocalDate.of(2024, 5, 1)));
    }

    private static Verdict verdict(String code, double confidence) {
        return DataTypes.standard()
                .find(code)
                .map(type -> new Verdict("x", type, type.sensitivity(), confidence, List.of()))
                .orElseGet(() -> new Verdict("x", null, Sensitivity.INTERNAL, confidence, List.of()));
    }

    private interface Values {
        String at(int row);
    }

    private static List<ColumnProfile> columns(Values... columns) {
        List<Column> schema = new ArrayList<>();
        IntStream.range(0, columns.length).forEach(i -> schema.add(Column.text("c" + i, i + 1)));
        var counts = new DatasetAccumulator(Dataset.ofFile("t", Dataset.Kind.FILE, schema), SketchKey.of(new byte[16]));
        var batch = new RowBatch(columns.length);
        batch.clear(0);
        for (int row = 0; row < 200; row++) {
            for (int i = 0; i < columns.length; i++) {
                batch.set(i, columns[i].at(row));
            }
            batch.endRow();
        }
        counts.add(batch);
        return counts.profile(true).columns();
    }
}
