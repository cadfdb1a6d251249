package org.hornbook.discovery.classify;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Custodians' decisions on earlier verdicts; they bind the same column and inform similar ones. */
public record Corrections(List<Correction> corrections) {
    public Corrections {
        corrections = List.copyOf(corrections);
    }

    /** No decision yet. */
    public static Corrections none() {
        return new Corrections(List.of());
    }

    /**
     * One decision.
     *
     * @param dataset qualified name of the dataset, see {@link org.hornbook.discovery.connect.Dataset#qualifiedName()}
     * @param code the data type's code; null: the custodian says it is not about a person
     */
    public record Correction(
            String repository,
            String dataset,
            String column,
            @Nullable String code) {}
}
