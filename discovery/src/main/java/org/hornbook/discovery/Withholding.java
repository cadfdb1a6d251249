package org.hornbook.discovery;

import java.util.ArrayList;
import java.util.List;
import org.hornbook.discovery.classify.Verdict;
import org.hornbook.discovery.profile.ColumnProfile;
import org.hornbook.discovery.profile.Freshness;
import org.hornbook.discovery.vocabulary.Sensitivity;

/**
 * Takes values out of profiles before anyone keeps them: those of personal columns, and, because a classifier can miss
 * one, those of columns beside personal ones unless the verdict is sure and the values look like codes or quantities.
 */
final class Withholding {
    private static final double SURE = 0.8;
    private static final int MOST_CODES = 60;
    private static final int LONGEST_CODE = 40;

    /** So often a code must come back on average. */
    private static final int REPEATED = 3;

    private static final String BIRTH_DATE = "person.birth_date";

    private Withholding() {}

    /**
     * The profiles fit for keeping.
     *
     * @param verdicts one a column, in order
     */
    static List<ColumnProfile> apply(List<ColumnProfile> columns, List<Verdict> verdicts) {
        boolean people =
                verdicts.stream().anyMatch(verdict -> verdict.sensitivity().isPersonal());
        var kept = new ArrayList<ColumnProfile>();
        for (int i = 0; i < columns.size(); i++) {
            Verdict verdict = verdicts.get(i);
            boolean personal = verdict.sensitivity().isPersonal();
            boolean doubtful = people && (verdict.confidence() < SURE || mayTellOfSomebody(columns.get(i)));
            kept.add(personal || doubtful ? withheld(columns.get(i), verdict) : columns.get(i));
        }
        return kept;
    }

    /** Numbers that mostly occur once, texts that are no codes; times of change occur once too, and are no secret. */
    private static boolean mayTellOfSomebody(ColumnProfile column) {
        return switch (column.types().prevailing()) {
            case DATE, TIMESTAMP, TIME, BOOLEAN, NOTHING -> false;
            case INTEGER, DECIMAL -> column.distinct() * 2 > column.values();
            case TEXT -> !areCodes(column);
        };
    }

    /** Few, short, and met again and again. */
    private static boolean areCodes(ColumnProfile column) {
        return column.distinct() <= MOST_CODES
                && column.distinct() * REPEATED <= column.values()
                && column.lengths().max() <= LONGEST_CODE;
    }

    /** How current data is must be known of personal columns too; how old a person is must not. */
    private static ColumnProfile withheld(ColumnProfile column, Verdict verdict) {
        ColumnProfile bare = column.withoutValues();
        Freshness freshness = column.freshness();
        if (freshness == null || verdict.code().orElse("").equals(BIRTH_DATE)) {
            return bare;
        }
        return bare.withFreshness(verdict.sensitivity() == Sensitivity.RESTRICTED ? freshness.inMonths() : freshness);
    }
}
