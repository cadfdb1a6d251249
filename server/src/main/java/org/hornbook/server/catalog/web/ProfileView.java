package org.hornbook.server.catalog.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hornbook.discovery.profile.ColumnProfile;
import org.hornbook.discovery.profile.Distribution;
import org.hornbook.discovery.profile.Frequency;
import org.hornbook.discovery.profile.ValueTypes.Reading;
import org.hornbook.server.catalog.Element;

/**
 * A profile made ready to be drawn. Of elements about persons nothing that quotes a value comes this far.
 *
 * @param facts what was counted, as words
 * @param filled widths of the bar that shows how full the element is, in percent: values, blanks, nulls
 * @param distribution the histogram; without bars when there is none to draw
 * @param shapes commonest value shapes
 * @param values commonest values; empty for elements about persons
 * @param withheld whether values are withheld because the element is about persons
 */
record ProfileView(
        List<Fact> facts,
        List<Part> filled,
        Chart distribution,
        List<Frequency> shapes,
        List<Frequency> values,
        boolean withheld,
        boolean scanned) {

    private static final int SHOWN = 10;

    ProfileView {
        facts = List.copyOf(facts);
        filled = List.copyOf(filled);
        shapes = List.copyOf(shapes);
        values = List.copyOf(values);
    }

    /** One line of the profile. */
    record Fact(String name, String value) {}

    /** A part of the bar: where it starts and how wide it is, of 100. */
    record Part(String name, long rows, double start, double width, String style) {}

    static ProfileView of(ColumnProfile stored, Element element) {
        boolean personal = element.classification().level().isPersonal()
                || element.suggested().level().isPersonal();
        ColumnProfile profile = personal ? stored.withoutValues() : stored;
        return new ProfileView(
                facts(profile),
                filled(profile),
                Chart.of(profile.distribution(), isDate(profile)),
                profile.shapes().stream().limit(SHOWN).toList(),
                profile.frequentValues().stream().limit(SHOWN).toList(),
                personal,
                profile.rows() > 0);
    }

    private static List<Fact> facts(ColumnProfile profile) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("Rows read", number(profile.rows())));
        facts.add(new Fact(
                "Without a value",
                "%s nulls, %s blanks (%s)"
                        .formatted(number(profile.nulls()), number(profile.blanks()), percent(profile.emptyShare()))));
        facts.add(new Fact("Different values", (profile.distinctExact() ? "" : "about ") + number(profile.distinct())));
        facts.add(new Fact(
                "Reads as",
                profile.types().prevailing().name().toLowerCase(Locale.ROOT)
                        + (profile.types().strays() == 0
                                ? ""
                                : ", with %s strays"
                                        .formatted(number(profile.types().strays())))));
        facts.add(new Fact(
                "Lengths",
                "%d to %d characters, %.1f on average"
                        .formatted(
                                profile.lengths().min(),
                                profile.lengths().max(),
                                profile.lengths().mean())));
        if (profile.freshness() != null) {
            facts.add(new Fact(
                    "Dates",
                    "%s to %s"
                            .formatted(
                                    profile.freshness().oldest(),
                                    profile.freshness().newest())));
        }
        if (profile.min() != null && profile.max() != null) {
            facts.add(new Fact("Smallest and largest", profile.min() + " – " + profile.max()));
        }
        if (profile.isKey()) {
            facts.add(new Fact("Key", "every row has its own value"));
        }
        if (profile.damaged() > 0) {
            facts.add(new Fact("Damaged text", number(profile.damaged()) + " values with broken encoding"));
        }
        return facts;
    }

    private static List<Part> filled(ColumnProfile profile) {
        if (profile.rows() == 0) {
            return List.of();
        }
        double values = 100.0 * profile.values() / profile.rows();
        double blanks = 100.0 * profile.blanks() / profile.rows();
        double nulls = 100.0 * profile.nulls() / profile.rows();
        return List.of(
                new Part("Values", profile.values(), 0, values, "bar"),
                new Part("Blanks", profile.blanks(), values, blanks, "bar--quiet"),
                new Part("Nulls", profile.nulls(), values + blanks, nulls, "bar--none"));
    }

    private static boolean isDate(ColumnProfile profile) {
        Reading reading = profile.types().prevailing();
        return reading == Reading.DATE || reading == Reading.TIMESTAMP;
    }

    private static String number(long count) {
        return "%,d".formatted(count);
    }

    private static String percent(double share) {
        return "%.1f %%".formatted(share * 100);
    }

    /** Bars in a drawing of {@link #WIDTH} by {@link #HEIGHT}; the same numbers as a table beside it. */
    record Chart(List<Bar> bars) {

        static final int WIDTH = 640;
        static final int HEIGHT = 160;
        private static final int GAP = 2;

        Chart {
            bars = List.copyOf(bars);
        }

        /** One bar. */
        record Bar(String label, long count, double x, double y, double width, double height) {}

        static Chart of(@org.jspecify.annotations.Nullable Distribution distribution, boolean dates) {
            if (distribution == null || distribution.buckets().isEmpty()) {
                return new Chart(List.of());
            }
            List<Distribution.Bucket> buckets = distribution.buckets();
            long most =
                    buckets.stream().mapToLong(Distribution.Bucket::count).max().orElse(1);
            double step = (double) WIDTH / buckets.size();
            List<Bar> bars = new ArrayList<>();
            for (int i = 0; i < buckets.size(); i++) {
                Distribution.Bucket bucket = buckets.get(i);
                double height = most == 0 ? 0 : (double) HEIGHT * bucket.count() / most;
                bars.add(new Bar(
                        label(bucket, dates),
                        bucket.count(),
                        i * step,
                        HEIGHT - height,
                        Math.max(1, step - GAP),
                        height));
            }
            return new Chart(bars);
        }

        private static String label(Distribution.Bucket bucket, boolean dates) {
            return bucket.from() == bucket.to()
                    ? text(bucket.from(), dates)
                    : text(bucket.from(), dates) + " – " + text(bucket.to(), dates);
        }

        private static String text(double value, boolean dates) {
            if (dates) {
                return LocalDate.ofEpochDay((long) Math.floor(value)).toString();
            }
            return value == Math.rint(value) && Math.abs(value) < 1e15
                    ? "%,d".formatted((long) value)
                    : "%,.4g".formatted(value);
        }
    }
}
