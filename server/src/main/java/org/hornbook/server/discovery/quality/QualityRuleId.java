package org.hornbook.server.discovery.quality;

import java.util.UUID;

/** Identifies a rule. */
record QualityRuleId(UUID value) {

    /** Reads the form that {@link #toString()} writes; refuses anything else. */
    public static QualityRuleId of(String text) {
        return new QualityRuleId(UUID.fromString(text));
    }

    static QualityRuleId random() {
        return new QualityRuleId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
