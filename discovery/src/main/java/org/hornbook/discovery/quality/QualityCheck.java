package org.hornbook.discovery.quality;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hornbook.discovery.ProfiledDataset;
import org.hornbook.discovery.overlap.ColumnRef;
import org.hornbook.discovery.overlap.Containment;
import org.hornbook.discovery.overlap.RepositoryDatasets;
import org.hornbook.discovery.profile.ColumnProfile;
import org.hornbook.discovery.profile.ColumnProfile.Uniqueness;
import org.hornbook.discovery.profile.ColumnSketch;
import org.hornbook.discovery.profile.Frequency;
import org.hornbook.discovery.profile.Freshness;
import org.hornbook.discovery.quality.QualityResult.Met;
import org.hornbook.discovery.quality.QualityResult.NotMeasured;
import org.hornbook.discovery.quality.QualityResult.NotMet;

/** Evaluates rules on what a scan found. */
public final class QualityCheck {
    private record Found(ColumnProfile profile, ColumnSketch sketch) {}

    private final Map<ColumnRef, Found> columns = new HashMap<>();
    private final LocalDate day;

    /**
     * @param repositories what the scan found
     * @param day the day of the scan
     */
    public QualityCheck(List<RepositoryDatasets> repositories, LocalDate day) {
        this.day = day;
        for (RepositoryDatasets repository : repositories) {
            for (ProfiledDataset dataset : repository.datasets()) {
                note(repository.repository(), dataset);
            }
        }
    }

    private void note(String repository, ProfiledDataset dataset) {
        String name = dataset.profile().dataset().qualifiedName();
        for (int i = 0; i < dataset.profile().columns().size(); i++) {
            ColumnProfile profile = dataset.profile().columns().get(i);
            columns.put(
                    new ColumnRef(repository, name, profile.column()),
                    new Found(profile, dataset.sketches().get(i)));
        }
    }

    /** The result of each rule, in order. */
    public List<QualityResult> evaluate(List<QualityRule> rules) {
        return rules.stream().map(this::evaluate).toList();
    }

    /** The result of one rule. */
    public QualityResult evaluate(QualityRule rule) {
        Found found = columns.get(rule.column());
        if (found == null) {
            return new NotMeasured(rule, "The column is gone: " + rule.column());
        }
        ColumnProfile profile = found.profile();
        if (profile.rows() == 0) {
            return new NotMeasured(rule, "There are no rows in " + rule.column());
        }
        return switch (rule) {
            case QualityRule.Complete complete -> complete(complete, profile);
            case QualityRule.OfOneType type -> type(type, profile);
            case QualityRule.InCodeSet codes -> codes(codes, profile);
            case QualityRule.NotInFuture future -> future(future, profile);
            case QualityRule.Unique unique -> unique(unique, profile);
            case QualityRule.Current current -> current(current, profile);
            case QualityRule.Consistent consistent -> consistent(consistent, found.sketch());
        };
    }

    private static QualityResult of(QualityRule rule, boolean met, double figure, long rows, String text) {
        return met ? new Met(rule, figure, text) : new NotMet(rule, figure, rows, text);
    }

    private static QualityResult complete(QualityRule.Complete rule, ColumnProfile profile) {
        double share = 1 - profile.emptyShare();
        String text = Shares.spoken(share) + " of rows have a value; " + Shares.spoken(rule.share()) + " are asked";
        return of(rule, share >= rule.share(), share, profile.rows() - profile.values(), text);
    }

    private static QualityResult type(QualityRule.OfOneType rule, ColumnProfile profile) {
        if (profile.values() == 0) {
            return new NotMeasured(rule, "There are no values in " + rule.column());
        }
        long strays = Math.min(profile.values(), profile.types().strays() + profile.damaged());
        double share = (double) strays / profile.values();
        String text = strays + " of " + profile.values() + " values are of another type or damaged";
        return of(rule, share <= rule.strays(), share, strays, text);
    }

    private static QualityResult codes(QualityRule.InCodeSet rule, ColumnProfile profile) {
        List<Frequency> values = profile.frequentValues();
        if (profile.values() > 0 && values.isEmpty()) {
            return new NotMeasured(rule, "The values of " + rule.column() + " are not kept");
        }
        Set<String> codes = rule.codes();
        long counted = values.stream().mapToLong(Frequency::count).sum();
        long known = values.stream()
                .filter(value -> codes.contains(value.value()))
                .mapToLong(Frequency::count)
                .sum();
        // values too rare to be kept are no codes, unless all values were kept
        boolean all = profile.distinctExact() && values.size() == profile.distinct();
        long strange = all ? counted - known : Math.max(0, profile.values() - known);
        double share = profile.values() == 0 ? 0 : (double) strange / profile.values();
        return of(rule, strange == 0, share, strange, strange + " rows have a value that is no code");
    }

    private QualityResult future(QualityRule.NotInFuture rule, ColumnProfile profile) {
        return newest(profile)
                .map(newest -> of(
                        rule,
                        !newest.isAfter(day),
                        newest.isAfter(day) ? 1 : 0,
                        1,
                        newest.isAfter(day) ? "The newest date lies after the scan" : "No date lies after the scan"))
                .orElseGet(() -> new NotMeasured(rule, "There are no dates in " + rule.column()));
    }

    private static QualityResult unique(QualityRule.Unique rule, ColumnProfile profile) {
        long repeated = Math.max(0, profile.values() - profile.distinct());
        boolean met = profile.uniqueness() != Uniqueness.NONE || profile.values() == 0;
        double share = profile.values() == 0 ? 0 : (double) repeated / profile.values();
        String text = met ? "No value occurs twice" : "About " + Math.max(1, repeated) + " values occur again";
        return of(rule, met, share, Math.max(1, repeated), text);
    }

    private QualityResult current(QualityRule.Current rule, ColumnProfile profile) {
        Optional<LocalDate> newest = newest(profile);
        if (newest.isEmpty()) {
            return new NotMeasured(rule, "There are no dates in " + rule.column());
        }
        long days = Math.max(0, ChronoUnit.DAYS.between(newest.get(), day));
        String text = "The newest date is " + days + " days old; " + rule.age().toDays() + " are allowed";
        return of(rule, days <= rule.age().toDays(), (double) days, profile.rows(), text);
    }

    private static Optional<LocalDate> newest(ColumnProfile profile) {
        return Optional.ofNullable(profile.freshness()).map(Freshness::newest);
    }

    private QualityResult consistent(QualityRule.Consistent rule, ColumnSketch sketch) {
        Found other = columns.get(rule.with());
        if (other == null) {
            return new NotMeasured(rule, "The column is gone: " + rule.with());
        }
        if (sketch.distinct() == 0) {
            return new NotMeasured(rule, "There are no values in " + rule.column());
        }
        double share = Containment.of(sketch, other.sketch());
        long missing = Math.round((1 - share) * sketch.distinct());
        String text = Shares.spoken(share) + " of different values occur in " + rule.with() + "; "
                + Shares.spoken(rule.share()) + " are asked";
        return of(rule, share >= rule.share(), share, missing, text);
    }
}
