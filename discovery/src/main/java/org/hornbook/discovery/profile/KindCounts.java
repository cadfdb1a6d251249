package org.hornbook.discovery.profile;

import java.io.Serializable;
import org.hornbook.discovery.profile.CellReading.Kind;

/** How many values read as what. */
final class KindCounts implements Serializable {
    private long integers;
    private long decimals;
    private long dates;
    private long timestamps;
    private long times;
    private long booleans;
    private long texts;

    void add(Kind kind, long count) {
        switch (kind) {
            case INTEGER -> integers += count;
            case DECIMAL -> decimals += count;
            case DATE -> dates += count;
            case TIMESTAMP -> timestamps += count;
            case TIME -> times += count;
            case BOOLEAN -> booleans += count;
            case TEXT -> texts += count;
        }
    }

    void merge(KindCounts other) {
        integers += other.integers;
        decimals += other.decimals;
        dates += other.dates;
        timestamps += other.timestamps;
        times += other.times;
        booleans += other.booleans;
        texts += other.texts;
    }

    ValueTypes types() {
        return new ValueTypes(integers, decimals, dates, timestamps, times, booleans, texts);
    }
}
