package org.hornbook.discovery.classify;

import org.hornbook.discovery.classify.ColumnReading.Scored;

/**
 * Turns scores into probabilities by a logistic curve over the lead of the winner (J. Platt, "Probabilistic outputs for
 * support vector machines", 1999). The parameters are in {@code calibration.tsv}, fitted on labelled school systems.
 */
final class Calibration {
    private final double typeSlope;
    private final double typeOffset;
    private final double noneSlope;
    private final double noneOffset;

    Calibration() {
        var rows = DataFile.rows("calibration.tsv", 3);
        typeSlope = Double.parseDouble(rows.get(0).get(1));
        typeOffset = Double.parseDouble(rows.get(0).get(2));
        noneSlope = Double.parseDouble(rows.get(1).get(1));
        noneOffset = Double.parseDouble(rows.get(1).get(2));
    }

    /**
     * Probability that the winner is right.
     *
     * @param against the score of the best other answer, nothing included
     */
    double ofType(Scored winner, double against) {
        double lead = winner.score() - Math.max(against, ColumnReading.ENOUGH - 1);
        return logistic(typeSlope * Math.min(lead, winner.score() - ColumnReading.ENOUGH + 1) + typeOffset);
    }

    /**
     * Probability that the column is about no person.
     *
     * @param against score of the best type that did not win
     */
    double ofNone(double score, double against) {
        return logistic(noneSlope * (score + 1 - against) + noneOffset);
    }

    private static double logistic(double x) {
        return 1 / (1 + Math.exp(-x));
    }
}
