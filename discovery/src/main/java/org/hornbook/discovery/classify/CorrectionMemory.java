package org.hornbook.discovery.classify;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hornbook.discovery.classify.Corrections.Correction;
import org.hornbook.discovery.connect.Column;
import org.hornbook.discovery.connect.Dataset;

/** What custodians' earlier decisions say of a column: theirs bind, those on similar columns inform. */
final class CorrectionMemory {
    private static final double BASE = 2.5;
    private static final double PER_SIMILARITY = 3;
    private static final double SIMILAR = 0.25;

    private final ClassificationContext context;
    private final Names names;

    CorrectionMemory(ClassificationContext context, Names names) {
        this.context = context;
        this.names = names;
    }

    /** The decision on this very column. */
    Optional<Correction> decided(Dataset dataset, String column) {
        return context.corrections().corrections().stream()
                .filter(correction -> correction.repository().equals(context.repository())
                        && correction.dataset().equals(dataset.qualifiedName())
                        && correction.column().equals(column))
                .reduce((earlier, later) -> later);
    }

    /** What decisions on columns of the same name in similar tables say. */
    List<Signal> similar(Dataset dataset, String column) {
        List<String> name = names.column(column);
        List<Signal> signals = new ArrayList<>();
        for (Correction correction : context.corrections().corrections()) {
            if (!names.column(correction.column()).equals(name)) {
                continue;
            }
            double similarity = similarity(dataset, correction);
            if (similarity >= SIMILAR) {
                String code = correction.code();
                signals.add(new Signal(
                        code == null ? NameRules.NONE : code,
                        BASE + PER_SIMILARITY * similarity,
                        Where.ANY,
                        "a custodian decided so for \"" + correction.column() + "\" of \"" + correction.dataset()
                                + "\""));
            }
        }
        return signals;
    }

    private double similarity(Dataset dataset, Correction correction) {
        String corrected = correction.dataset().substring(correction.dataset().lastIndexOf('.') + 1);
        double byName = jaccard(new HashSet<>(names.table(dataset.name())), new HashSet<>(names.table(corrected)));
        double byColumns = context.datasets().stream()
                .filter(other -> correction.repository().equals(context.repository())
                        && other.qualifiedName().equals(correction.dataset()))
                .mapToDouble(other -> jaccard(columns(dataset), columns(other)))
                .max()
                .orElse(0);
        return Math.max(byName, byColumns);
    }

    private Set<String> columns(Dataset dataset) {
        Set<String> columns = new HashSet<>();
        for (Column column : dataset.columns()) {
            columns.add(String.join(" ", names.column(column.name())));
        }
        return columns;
    }

    private static double jaccard(Set<String> left, Set<String> right) {
        if (left.isEmpty() && right.isEmpty()) {
            return 0;
        }
        Set<String> both = new HashSet<>(left);
        both.retainAll(right);
        return (double) both.size() / (left.size() + right.size() - both.size());
    }
}
