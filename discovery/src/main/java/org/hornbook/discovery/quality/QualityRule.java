package org.hornbook.discovery.quality;

import java.time.Duration;
import java.util.Set;
import org.hornbook.discovery.overlap.ColumnRef;

/** What the values of one column should be like. */
public sealed interface QualityRule {
    /** The column it is about. */
    ColumnRef column();

    /** The dimension of quality it measures. */
    Dimension dimension();

    /** The dimensions of quality that auditors ask for. */
    enum Dimension {
        COMPLETENESS,
        VALIDITY,
        UNIQUENESS,
        CURRENCY,
        CONSISTENCY
    }

    /**
     * At least this share of rows has a value.
     *
     * @param share 0 to 1
     */
    record Complete(ColumnRef column, double share) implements QualityRule {
        public Complete {
            Shares.check(share);
        }

        @Override
        public Dimension dimension() {
            return Dimension.COMPLETENESS;
        }
    }

    /**
     * At most this share of values reads as another type than the prevailing one, or is damaged in encoding.
     *
     * @param strays 0 to 1
     */
    record OfOneType(ColumnRef column, double strays) implements QualityRule {
        public OfOneType {
            Shares.check(strays);
        }

        @Override
        public Dimension dimension() {
            return Dimension.VALIDITY;
        }
    }

    /**
     * Every value is one of a set. Only for columns that are not about persons.
     *
     * @param codes the values allowed, as written
     */
    record InCodeSet(ColumnRef column, Set<String> codes) implements QualityRule {
        public InCodeSet {
            codes = Set.copyOf(codes);
            if (codes.isEmpty()) {
                throw new IllegalArgumentException("A code set needs at least one code: " + column);
            }
        }

        @Override
        public Dimension dimension() {
            return Dimension.VALIDITY;
        }
    }

    /** No date lies after the day of the scan. */
    record NotInFuture(ColumnRef column) implements QualityRule {
        @Override
        public Dimension dimension() {
            return Dimension.VALIDITY;
        }
    }

    /** No value occurs twice. */
    record Unique(ColumnRef column) implements QualityRule {
        @Override
        public Dimension dimension() {
            return Dimension.UNIQUENESS;
        }
    }

    /** The newest date is no older than this on the day of the scan. */
    record Current(ColumnRef column, Duration age) implements QualityRule {
        public Current {
            if (age.isNegative()) {
                throw new IllegalArgumentException("An age is not negative: " + age);
            }
        }

        @Override
        public Dimension dimension() {
            return Dimension.CURRENCY;
        }
    }

    /**
     * At least this share of the column's different values occurs in another column: a reference that holds, or a copy
     * that agrees with its original.
     *
     * @param share 0 to 1
     */
    record Consistent(ColumnRef column, ColumnRef with, double share) implements QualityRule {
        public Consistent {
            Shares.check(share);
        }

        @Override
        public Dimension dimension() {
            return Dimension.CONSISTENCY;
        }
    }
}
