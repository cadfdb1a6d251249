package org.hornbook.server.discovery.overlap;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hornbook.discovery.ProfiledDataset;
import org.hornbook.discovery.classify.Verdict;
import org.hornbook.discovery.connect.Column.ColumnReference;
import org.hornbook.discovery.overlap.ColumnRef;
import org.hornbook.discovery.overlap.RepositoryDatasets;
import org.hornbook.discovery.profile.ColumnSketch;
import org.jspecify.annotations.Nullable;

/** What is known of every column that is compared. */
final class ComparedColumns {

    /** Types of data whose values each stand for one person. */
    private static final Set<String> PEOPLE = Set.of("id.student", "id.staff", "id.national", "id.username");

    private record Known(
            ColumnSketch sketch, Verdict verdict, @Nullable ColumnReference reference) {}

    private final Map<ColumnRef, Known> columns = new HashMap<>();

    ComparedColumns(List<RepositoryDatasets> repositories) {
        for (RepositoryDatasets repository : repositories) {
            repository.datasets().forEach(dataset -> add(repository.repository(), dataset));
        }
    }

    private void add(String repository, ProfiledDataset dataset) {
        Map<String, ColumnReference> references = new HashMap<>();
        dataset.profile().dataset().columns().forEach(column -> {
            ColumnReference reference = column.references();
            if (reference != null) {
                references.put(column.name(), reference);
            }
        });
        String name = dataset.profile().dataset().qualifiedName();
        for (int i = 0; i < dataset.sketches().size(); i++) {
            String column = dataset.profile().columns().get(i).column();
            columns.put(
                    new ColumnRef(repository, name, column),
                    new Known(dataset.sketches().get(i), dataset.verdicts().get(i), references.get(column)));
        }
    }

    Optional<ColumnSketch> sketch(ColumnRef column) {
        return Optional.ofNullable(columns.get(column)).map(Known::sketch);
    }

    /** Whether the repository declares that one refers to the other. */
    boolean declared(ColumnRef from, ColumnRef to) {
        Known known = columns.get(from);
        return known != null
                && from.repository().equals(to.repository())
                && new ColumnReference(to.dataset(), to.column()).equals(known.reference());
    }

    /** Whether its values stand for people, each for one. */
    boolean aboutPeople(ColumnRef column) {
        Known known = columns.get(column);
        return known != null && known.verdict().code().filter(PEOPLE::contains).isPresent();
    }
}
