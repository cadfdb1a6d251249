package org.hornbook.disclosure.attack;

import java.util.List;
import org.hornbook.disclosure.table.PublishedTable;
import org.hornbook.disclosure.table.Status;

/** Decides whether what was found out about a cell is a success, and says how in words. */
final class Judgement {
    private static final double TINY = 1e-6;
    private static final int NAMED = 4;
    private final PublishedTable table;
    private final Knowledge knowledge;

    private final double far;

    Judgement(PublishedTable table, Knowledge knowledge, double far) {
        this.table = table;
        this.far = far;
        this.knowledge = knowledge;
    }

    Finding alreadyPublic(int cell, double value) {
        return new Finding(
                cell, status(cell), value, value, true, Finding.Verdict.COMPUTED, "it is in an earlier publication");
    }

    private Status status(int cell) {
        return table.statuses().get(cell);
    }

    /** Whether the interval is wide enough for the cell. */
    boolean wide(int cell, double lower, double upper) {
        double enough = 1e-6 * Math.max(1, Math.abs(upper));
        boolean several =
                knowledge.whole() ? Math.floor(upper + TINY) > Math.ceil(lower - TINY) : upper - lower > enough;
        return several && (status(cell) != Status.PRIMARY || upper - lower >= knowledge.width() - enough);
    }

    Finding of(int cell, double lower, double upper, boolean tight, List<String> evidence) {
        double least = knowledge.whole() ? Math.ceil(lower - TINY) : lower;
        double most = knowledge.whole() ? Math.floor(upper + TINY) : upper;
        if (wide(cell, lower, upper)) {
            return new Finding(cell, status(cell), limit(least), limit(most), tight, Finding.Verdict.SAFE, "");
        }
        boolean single = knowledge.whole() ? most <= least : upper - lower <= TINY * Math.max(1, Math.abs(upper));
        if (single && Math.abs(least) < TINY && knowledge.zerosSafe()) {
            return new Finding(cell, status(cell), 0, 0, tight, Finding.Verdict.SAFE_ZERO, "");
        }
        return new Finding(
                cell,
                status(cell),
                least,
                most,
                tight,
                single ? Finding.Verdict.COMPUTED : Finding.Verdict.TOO_NARROW,
                how(evidence));
    }

    private double limit(double value) {
        return Math.abs(value) < far / 2 ? value : Math.copySign(Double.POSITIVE_INFINITY, value);
    }

    /** A cell that the attack is too weak for. */
    Finding notProven(int cell, double lower, double upper, String why) {
        return new Finding(cell, status(cell), limit(lower), limit(upper), false, Finding.Verdict.NOT_PROVEN, why);
    }

    Finding byOne(int cell, double value, int insider) {
        return new Finding(
                cell,
                status(cell),
                value,
                value,
                true,
                Finding.Verdict.COMPUTED_BY_ONE,
                "the only contributor of " + table.layout().name(insider) + " can compute it");
    }

    private static String how(List<String> totals) {
        if (totals.isEmpty()) {
            return "no other whole numbers add up to what is published";
        }
        String first = String.join("; ", totals.subList(0, Math.min(NAMED, totals.size())));
        String more = totals.size() > NAMED ? "; and " + (totals.size() - NAMED) + " more" : "";
        return "by adding and subtracting the parts of: " + first + more;
    }
}
