package org.hornbook.discovery.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hornbook.discovery.classify.ClassifierFixtures.verdicts;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.hornbook.discovery.connect.Column;
import org.hornbook.discovery.connect.Dataset;

class ClassifierPropertiesTest {
    @Provide
    Arbitrary<String> names() {
        Arbitrary<String> words =
                Arbitraries.of("student", "ID", "Birth", "_", "ssn", "note", " ", "__", "é", "2", "%");
        return Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(30), words.list().ofMaxSize(5).map(parts -> String.join("", parts)));
    }

    @Provide
    Arbitrary<String> values() {
        return Arbitraries.oneOf(
                Arbitraries.strings().ofMinLength(1).ofMaxLength(60),
                Arbitraries.of("219-09-1234", "Garcia, Maria", "x@example.org", "10.0.0.1", "2014-05-06", "A-", " "));
    }

    private static Dataset table(String name, List<String> columns) {
        return Dataset.ofFile(
                name,
                Dataset.Kind.TABLE,
                IntStream.range(0, columns.size())
                        .mapToObj(i -> Column.text(columns.get(i), i + 1))
                        .toList());
    }

    @Property(tries = 300)
    void givesEveryColumnAVerdictWhateverItIsCalledAndHolds(
            @ForAll("names") String table,
            @ForAll @Size(min = 1, max = 5) List<@From("names") String> columns,
            @ForAll @Size(max = 12) List<@From("values") String> values) {
        List<Verdict> verdicts = verdicts(
                table(table, columns), columns.stream().map(column -> values).toList(), Corrections.none());
        assertThat(verdicts).extracting(Verdict::column).isEqualTo(columns);
        assertThat(verdicts).allSatisfy(verdict -> {
            assertThat(verdict.confidence()).isBetween(0.0, 1.0);
            assertThat(verdict.evidence()).isNotEmpty();
        });
    }

    @Property(tries = 200)
    void saysTheSameForTheSame(
            @ForAll("names") String column, @ForAll @Size(max = 8) List<@From("values") String> values) {
        Dataset table = table("t", List.of(column));
        assertThat(verdicts(table, List.of(values), Corrections.none()))
                .isEqualTo(verdicts(table, List.of(values), Corrections.none()));
    }
}
