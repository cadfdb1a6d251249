package org.hornbook.discovery.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.hornbook.discovery.profile.ColumnProfile.Uniqueness;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DatasetAccumulatorTest {
    @Test
    void tellsNullFromBlank() {
        ColumnProfile profile = Rows.profile(Arrays.asList("a", null, "", "  ", "b"));
        assertThat(profile.rows()).isEqualTo(5);
        assertThat(profile.nulls()).isEqualTo(1);
        assertThat(profile.blanks()).isEqualTo(2);
        assertThat(profile.distinct()).isEqualTo(2);
        assertThat(profile.emptyShare()).isEqualTo(0.6);
    }

    @Test
    void ordersNumbersByAmountAndDatesByTime() {
        ColumnProfile numbers = Rows.profile(List.of("9", "10", "-3.5", "100"));
        assertThat(numbers.min()).isEqualTo("-3.5");
        assertThat(numbers.max()).isEqualTo("100");
        ColumnProfile dates = Rows.profile(List.of("12/31/2011", "1/2/2012", "3/4/1999"));
        assertThat(dates.min()).isEqualTo("1999-03-04");
        assertThat(dates.max()).isEqualTo("2012-01-02");
        assertThat(dates.freshness()).isEqualTo(new Freshness(LocalDate.of(1999, 3, 4), LocalDate.of(2012, 1, 2)));
        ColumnProfile texts = Rows.profile(List.of("b", "a", "Z", "aa"));
        assertThat(texts.min()).isEqualTo("Z");
        assertThat(texts.max()).isEqualTo("b");
    }

    @Test
    void countsStraysOfAMixedColumn() {
        var cells = new ArrayList<@Nullable String>(Collections.nCopies(95, "12"));
        cells.addAll(List.of("n/a", "2012-03-04", "x", "y1", "?"));
        ColumnProfile profile = Rows.profile(cells);
        assertThat(profile.types().prevailing()).isEqualTo(ValueTypes.Reading.INTEGER);
        assertThat(profile.types().strays()).isEqualTo(5);
        assertThat(profile.types().total()).isEqualTo(100);
    }

    @Test
    void describesShapes() {
        ColumnProfile profile = Rows.profile(List.of("123-45-6789", "987-65-4321", "AB12", "Smith", "José", "x y"));
        assertThat(profile.shapes())
                .extracting(Frequency::value)
                .containsExactlyInAnyOrder("9{3}-9{2}-9{4}", "A{2}9{2}", "Aa+", "Aa{3}", "a a");
        assertThat(profile.shapes().getFirst()).isEqualTo(new Frequency("9{3}-9{2}-9{4}", 2));
    }

    @Test
    void countsCharactersNotBytes() {
        ColumnProfile profile = Rows.profile(List.of("é", "日本語", "abcd"));
        assertThat(profile.lengths()).isEqualTo(new Lengths(1, 4, 8 / 3.0));
    }

    @Test
    void findsDamagedEncoding() {
        assertThat(Rows.profile(List.of("José", "plain", "日本", "“quoted”")).damaged())
                .isZero();
        assertThat(Rows.profile(List.of("JosÃ©", "Jos\uFFFD", "itâ€™s", "José")).damaged())
                .isEqualTo(3);
    }

    @Test
    void provesKeysExactlyWhileTheyAreFew() {
        assertThat(Rows.profile(List.of("a", "b", "c")).isKey()).isTrue();
        assertThat(Rows.profile(List.of("a", "b", "a")).isKey()).isFalse();
        assertThat(Rows.profile(Arrays.asList("a", "b", null)).isKey()).isFalse();
        assertThat(Rows.profile(List.of()).isKey()).isFalse();
    }

    @Test
    void provesIncreasingKeysOfAnyLength() {
        List<@Nullable String> cells = new ArrayList<>();
        IntStream.range(0, 100_000).forEach(i -> cells.add(Integer.toString(3 * i)));
        ColumnProfile increasing = Rows.profile(cells);
        assertThat(increasing.increasing()).isTrue();
        assertThat(increasing.uniqueness()).isEqualTo(Uniqueness.EXACT);
        assertThat(increasing.distinctExact()).isFalse();
        assertThat(increasing.distinct()).isCloseTo(100_000, within(3_000L));
        Collections.shuffle(cells, new Random(1));
        ColumnProfile shuffled = Rows.profile(cells);
        assertThat(shuffled.increasing()).isFalse();
        assertThat(shuffled.uniqueness()).isEqualTo(Uniqueness.LIKELY);
    }

    @Test
    void refusesAKeyWhoseValuesRepeatAmongMany() {
        List<@Nullable String> cells = new ArrayList<>();
        IntStream.range(0, 100_000).forEach(i -> cells.add("v" + i));
        IntStream.range(0, 1_000).forEach(i -> cells.add("v" + i * 100));
        assertThat(Rows.profile(cells).uniqueness()).isEqualTo(Uniqueness.NONE);
    }

    @Test
    void keepsFrequentValuesAlsoAmongMany() {
        List<@Nullable String> cells = new ArrayList<>();
        IntStream.range(0, 50_000).forEach(i -> {
            cells.add("v" + i);
            if (i % 5 == 0) {
                cells.add("unknown");
            }
        });
        ColumnProfile profile = Rows.profile(cells);
        assertThat(profile.frequentValues()).containsExactly(new Frequency("unknown", 10_000));
        assertThat(profile.types().total()).isEqualTo(60_000);
    }

    @Test
    void drawsTheDistribution() {
        List<@Nullable String> cells = new ArrayList<>();
        IntStream.range(0, 10_000).forEach(i -> cells.add(Integer.toString(i)));
        Distribution distribution = Objects.requireNonNull(Rows.profile(cells).distribution());
        assertThat(distribution.mean()).isCloseTo(4999.5, within(1e-6));
        assertThat(distribution.standardDeviation()).isCloseTo(2886.75, within(3.0));
        assertThat(distribution.quantiles().get(3).value()).isCloseTo(5000, within(5.0));
        assertThat(distribution.buckets().stream()
                        .mapToLong(Distribution.Bucket::count)
                        .sum())
                .isEqualTo(10_000);
        assertThat(distribution.buckets()).hasSizeLessThanOrEqualTo(21);
    }

    @Test
    void countsRepeatedRows() {
        List<List<@Nullable String>> rows =
                List.of(List.of("a", "1"), List.of("b", "1"), List.of("a", "1"), List.of("a", "2"), List.of("a", "1"));
        var counts = new DatasetAccumulator(Rows.dataset(2), Rows.KEY);
        counts.add(Rows.batch(0, rows, 2));
        assertThat(counts.profile(true).duplicateRows()).isEqualTo(2);
    }

    @Test
    void quotesNothingOnceValuesAreTakenOut() {
        List<@Nullable String> cells = new ArrayList<>(List.of("Marigold", "Marigold", "Hollyhock", "2011-04-05"));
        ColumnProfile profile = Rows.profile(cells).withoutValues();
        assertThat(profile.toString()).doesNotContain("Marigold", "Hollyhock", "2011-04-05", "04-05");
        assertThat(profile.distinct()).isEqualTo(3);
        assertThat(Rows.count(cells).samples().toString()).doesNotContain("Marigold");
    }

    @Test
    void samplesEveryValueOfASmallColumnWithItsCount() {
        ColumnSample sample = Rows.count(Arrays.asList("Ann", "ann", "Bob", null, " Bob "))
                .samples()
                .getFirst();
        assertThat(sample.complete()).isTrue();
        assertThat(sample.values()).containsExactlyInAnyOrder(new Frequency("Ann", 2), new Frequency("Bob", 2));
    }

    @Test
    void sketchesCompareAcrossSpellings() {
        ColumnSketch one =
                Rows.count(List.of("007", "Smith", "3/4/2012")).sketches().getFirst();
        ColumnSketch other = Rows.count(List.of("7.0", " SMITH", "2012-03-04 00:00:00"))
                .sketches()
                .getFirst();
        assertThat(one).isEqualTo(other);
        assertThat(one.exact()).isTrue();
        assertThat(one.distinct()).isEqualTo(3);
        assertThat(ColumnSketch.ofBytes(one.toBytes())).isEqualTo(one);
    }

    @Test
    void sketchesOfDifferentKeysShareNothing() {
        var counts = new DatasetAccumulator(Rows.dataset(1), SketchKey.random());
        counts.add(Rows.batch(0, List.of(List.of("a"), List.of("b")), 1));
        var theirs = new HashSet<Long>();
        Arrays.stream(Rows.count(List.of("a", "b")).sketches().getFirst().hashes())
                .forEach(theirs::add);
        assertThat(Arrays.stream(counts.sketches().getFirst().hashes()).noneMatch(theirs::contains))
                .isTrue();
    }

    @Test
    void estimatesHowManyValuesALargeSketchStandsFor() {
        List<@Nullable String> cells = new ArrayList<>();
        IntStream.range(0, 80_000).forEach(i -> cells.add("p" + i));
        ColumnSketch sketch = Rows.count(cells).sketches().getFirst();
        assertThat(sketch.exact()).isFalse();
        assertThat(sketch.hashes()).hasSize(ColumnSketch.MOST);
        assertThat(sketch.distinct()).isCloseTo(80_000, within(2_000L));
        ColumnSketch shorter = sketch.atMost(ColumnSketch.K);
        assertThat(shorter.hashes()).containsExactly(Arrays.copyOf(sketch.hashes(), ColumnSketch.K));
        assertThat(shorter.exact()).isFalse();
        assertThat(ColumnSketch.ofBytes(sketch.toBytes())).isEqualTo(sketch);
    }

    @Provide
    Arbitrary<List<List<@Nullable String>>> tables() {
        Arbitrary<@Nullable String> few =
                Arbitraries.of("a", "B", "b", " ", "", "7", "07", "2012-03-04", "3.5", "José");
        Arbitrary<@Nullable String> many = Arbitraries.oneOf(
                        Arbitraries.integers().between(0, 100_000).map(i -> "id" + i),
                        Arbitraries.doubles().between(-1e6, 1e6).ofScale(3).map(String::valueOf),
                        Arbitraries.strings().ofMaxLength(12))
                .injectNull(0.05);
        Arbitrary<List<@Nullable String>> row = few.injectNull(0.1)
                .list()
                .ofSize(1)
                .flatMap(first -> many.map(second -> Arrays.asList(first.getFirst(), second)));
        return row.list().ofMaxSize(300);
    }

    @Property(tries = 60)
    void mergesToTheSameResultHoweverTheRowsAreDivided(
            @ForAll("tables") List<List<@Nullable String>> rows, @ForAll Random random) {
        // enough rows that dictionaries shrink and sketches overflow
        List<List<@Nullable String>> table = new ArrayList<>(rows);
        for (int i = 0; i < 6_000 && !rows.isEmpty(); i++) {
            table.add(Arrays.asList(rows.get(i % rows.size()).getFirst(), "x" + i * 7));
        }
        var whole = new DatasetAccumulator(Rows.dataset(2), Rows.KEY);
        List<DatasetAccumulator> parts = new ArrayList<>();
        IntStream.range(0, 3).forEach(i -> parts.add(new DatasetAccumulator(Rows.dataset(2), Rows.KEY)));
        int place = 0;
        for (int from = 0; from < table.size(); from += 700) {
            var batch = Rows.batch(place++, table.subList(from, Math.min(table.size(), from + 700)), 2);
            whole.add(batch);
            parts.get(random.nextInt(3)).add(batch);
        }
        Collections.shuffle(parts, random);
        parts.get(0).merge(parts.get(1));
        parts.get(0).merge(parts.get(2));
        assertThat(parts.getFirst().profile(true)).isEqualTo(whole.profile(true));
        assertThat(parts.getFirst().sketches()).isEqualTo(whole.sketches());
        assertThat(parts.getFirst().samples()).isEqualTo(whole.samples());
    }

    @Property(tries = 3)
    void mergesManyRowsToTheSameResultOnOtherMachines(@ForAll Random random) {
        var whole = new DatasetAccumulator(Rows.dataset(4), Rows.KEY);
        List<DatasetAccumulator> parts = new ArrayList<>();
        IntStream.range(0, 3).forEach(i -> parts.add(new DatasetAccumulator(Rows.dataset(4), Rows.KEY)));
        for (int place = 0; place < 80; place++) {
            var batch = Rows.batch(place, manyRows(random), 4);
            whole.add(batch);
            parts.get(place * 3 / 80).add(batch);
        }
        var merged = new DatasetAccumulator(Rows.dataset(4), Rows.KEY);
        Collections.shuffle(parts, random);
        parts.forEach(part -> merged.merge(sent(part)));
        assertThat(merged.profile(true)).isEqualTo(whole.profile(true));
        assertThat(merged.sketches()).isEqualTo(whole.sketches());
        assertThat(merged.samples()).isEqualTo(whole.samples());
    }

    /** Dictionaries shrink, counters and sketches overflow, and text has no form. */
    private static List<List<@Nullable String>> manyRows(Random random) {
        List<List<@Nullable String>> rows = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            rows.add(Arrays.asList(
                    Integer.toString(random.nextInt()),
                    random.nextInt(10) == 0 ? "none" : Double.toString(random.nextGaussian()),
                    "x" + "-".repeat(random.nextInt(20)) + random.nextInt(1 << (1 + random.nextInt(20))),
                    random.nextBoolean() ? null : "class " + random.nextInt(30)));
        }
        return rows;
    }

    private static DatasetAccumulator sent(DatasetAccumulator counts) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new ObjectOutputStream(bytes)) {
            out.writeObject(counts);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        try (var in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return (DatasetAccumulator) in.readObject();
        } catch (IOException | ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    @Property(tries = 100)
    void countsExactlyWhatAPlainCountWould(
            @ForAll List<@net.jqwik.api.constraints.StringLength(max = 6) String> cells) {
        ColumnProfile profile = Rows.profile(new ArrayList<>(cells));
        long blank = cells.stream().filter(cell -> trimmed(cell).isEmpty()).count();
        long distinct = cells.stream()
                .filter(cell -> !trimmed(cell).isEmpty())
                .map(cell -> new String(
                        cell.getBytes(java.nio.charset.StandardCharsets.UTF_8),
                        java.nio.charset.StandardCharsets.UTF_8))
                .distinct()
                .count();
        assertThat(profile.blanks()).isEqualTo(blank);
        assertThat(profile.distinct()).isEqualTo(distinct);
        assertThat(profile.values()).isEqualTo(profile.types().total());
    }

    /** Control characters and spaces of ASCII count as white space. */
    private static String trimmed(String text) {
        return text.replaceAll("^[\\x00-\\x20]+|[\\x00-\\x20]+$", "");
    }
}
