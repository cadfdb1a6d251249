package org.hornbook.discovery.classify;

import java.util.List;
import java.util.Optional;
import org.hornbook.discovery.vocabulary.DataType;
import org.hornbook.discovery.vocabulary.Sensitivity;
import org.jspecify.annotations.Nullable;

/**
 * What a column holds.
 *
 * @param column the column's name
 * @param type the type of personal data, null when the column is not about a person
 * @param sensitivity the level that follows
 * @param confidence calibrated probability that the verdict is right, 0 to 1
 * @param evidence the reasons in plain words, strongest first, never quoting a value of personal data
 */
public record Verdict(
        String column, @Nullable DataType type, Sensitivity sensitivity, double confidence, List<String> evidence) {
    public Verdict {
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("Confidence must be between 0 and 1, not " + confidence);
        }
        evidence = List.copyOf(evidence);
    }

    /** The code of the data type, or empty. */
    public Optional<String> code() {
        return Optional.ofNullable(type).map(DataType::code);
    }
}
