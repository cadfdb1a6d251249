package org.hornbook.discovery.quality;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hornbook.discovery.ProfiledDataset;
import org.hornbook.discovery.overlap.ColumnRef;
import org.hornbook.discovery.overlap.Overlap;
import org.hornbook.discovery.overlap.Relation;
import org.hornbook.discovery.profile.ColumnProfile;
import org.hornbook.discovery.profile.ColumnProfile.Uniqueness;
import org.hornbook.discovery.profile.Frequency;
import org.hornbook.discovery.profile.Freshness;

/**
 * Proposes rules that a dataset keeps today, so that custodians learn when it stops doing so. A rule that nearly holds
 * is proposed too, since the few exceptions are likely mistakes.
 */
public final class QualityRules {
    /** So many rows say something of a rule. */
    private static final long ENOUGH = 20;

    private static final double NEARLY = 0.98;
    private static final double FEW_STRAYS = 0.02;
    private static final int MOST_CODES = 40;
    private static final long ROWS_A_CODE = 5L;
    private static final double REFERENCE = 0.95;
    private static final Duration LIVELY = Duration.ofDays(45);
    private static final Duration ALLOWED = Duration.ofDays(60);

    private QualityRules() {}

    /**
     * The rules one dataset suggests.
     *
     * @param day the day of the scan
     */
    public static List<QualityRule> propose(String repository, ProfiledDataset dataset, LocalDate day) {
        List<QualityRule> rules = new ArrayList<>();
        List<ColumnProfile> columns = dataset.profile().columns();
        for (int i = 0; i < columns.size(); i++) {
            ColumnProfile column = columns.get(i);
            if (column.rows() >= ENOUGH) {
                var ref = new ColumnRef(repository, dataset.profile().dataset().qualifiedName(), column.column());
                boolean personal = dataset.verdicts().get(i).sensitivity().isPersonal();
                propose(ref, column, personal, day, rules);
            }
        }
        return rules;
    }

    private static void propose(
            ColumnRef ref, ColumnProfile column, boolean personal, LocalDate day, List<QualityRule> rules) {
        double complete = 1 - column.emptyShare();
        if (complete >= NEARLY) {
            rules.add(new QualityRule.Complete(ref, complete == 1 ? 1 : NEARLY));
        }
        long strays = column.types().strays() + column.damaged();
        if (column.values() > 0 && strays <= FEW_STRAYS * column.values() && readsAsType(column)) {
            rules.add(new QualityRule.OfOneType(ref, 0));
        }
        if (column.uniqueness() != Uniqueness.NONE && complete >= NEARLY) {
            rules.add(new QualityRule.Unique(ref));
        }
        if (!personal) {
            codeSet(ref, column).ifPresent(rules::add);
        }
        dates(ref, column, personal, day, rules);
    }

    private static boolean readsAsType(ColumnProfile column) {
        return switch (column.types().prevailing()) {
            case NOTHING, TEXT -> false;
            case INTEGER, DECIMAL, DATE, TIMESTAMP, TIME, BOOLEAN -> true;
        };
    }

    /** Few values that repeat, all of them known. */
    private static Optional<QualityRule> codeSet(ColumnRef ref, ColumnProfile column) {
        List<Frequency> values = column.frequentValues();
        boolean all = column.distinctExact()
                && values.size() == column.distinct()
                && values.size() >= 2
                && values.size() <= MOST_CODES
                && values.size() * ROWS_A_CODE <= column.values();
        return all
                ? Optional.of(new QualityRule.InCodeSet(
                        ref, values.stream().map(Frequency::value).collect(Collectors.toUnmodifiableSet())))
                : Optional.empty();
    }

    /** Dates of persons are known by the year only, which is too coarse for either rule. */
    private static void dates(
            ColumnRef ref, ColumnProfile column, boolean personal, LocalDate day, List<QualityRule> rules) {
        Freshness freshness = column.freshness();
        if (freshness == null || personal) {
            return;
        }
        if (!freshness.newest().isAfter(day)) {
            rules.add(new QualityRule.NotInFuture(ref));
            if (freshness.newest().plusDays(LIVELY.toDays()).isAfter(day)) {
                rules.add(new QualityRule.Current(ref, ALLOWED));
            }
        }
    }

    /** The rules that overlaps suggest: references that hold nearly always, and copies that agree. */
    public static List<QualityRule> propose(List<Overlap> overlaps) {
        return overlaps.stream()
                .filter(overlap -> overlap.containment() >= REFERENCE && overlap.confidence() >= 0.8)
                .filter(overlap -> overlap.relation() != Relation.SHARED_KEY)
                .map(QualityRules::consistent)
                .toList();
    }

    private static QualityRule consistent(Overlap overlap) {
        boolean leftRefers = overlap.containmentLeft() >= overlap.containmentRight();
        ColumnRef from = leftRefers ? overlap.left() : overlap.right();
        ColumnRef to = leftRefers ? overlap.right() : overlap.left();
        return new QualityRule.Consistent(from, to, overlap.containment() == 1 ? 1 : REFERENCE);
    }
}
