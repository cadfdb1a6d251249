package org.hornbook.server.catalog;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hornbook.discovery.classify.Verdict;
import org.hornbook.discovery.connect.Column;
import org.hornbook.discovery.connect.Column.ColumnReference;
import org.hornbook.discovery.profile.ColumnProfile;
import org.hornbook.discovery.vocabulary.Sensitivity;
import org.hornbook.server.catalog.CatalogChange.Kind;
import org.hornbook.server.catalog.ChangeStore.NewChange;
import org.jspecify.annotations.Nullable;

/** Sets a scanned dataset against what the catalog knew of it: the rows to keep and what changed. */
final class ScanComparison {

    private final DatasetId dataset;
    private final ScannedDataset scanned;
    private final Map<String, KnownElement> known;
    private final List<ElementRow> rows = new ArrayList<>();
    private final List<NewChange> changes = new ArrayList<>();

    private ScanComparison(DatasetId dataset, ScannedDataset scanned, List<KnownElement> known) {
        this.dataset = dataset;
        this.scanned = scanned;
        this.known = known.stream().collect(Collectors.toMap(KnownElement::name, Function.identity()));
    }

    static ScanComparison of(DatasetId dataset, ScannedDataset scanned, List<KnownElement> known) {
        ScanComparison comparison = new ScanComparison(dataset, scanned, known);
        comparison.compare();
        return comparison;
    }

    /** One row a scanned element. */
    List<ElementRow> rows() {
        return rows;
    }

    /** What changed within the dataset. */
    List<NewChange> changes() {
        return changes;
    }

    /** Elements that were there and were not scanned now. */
    List<ElementId> gone() {
        Set<String> names = rows.stream().map(ElementRow::name).collect(Collectors.toSet());
        return known.values().stream()
                .filter(element -> !element.gone() && !names.contains(element.name()))
                .map(KnownElement::id)
                .toList();
    }

    private void compare() {
        Map<Integer, Column> columns = scanned.profile().dataset().columns().stream()
                .collect(Collectors.toMap(Column::ordinal, Function.identity(), (first, second) -> first));
        Set<String> names = new HashSet<>();
        for (int i = 0; i < scanned.verdicts().size(); i++) {
            ColumnProfile profile = scanned.profile().columns().get(i);
            String name = unique(profile.column().replace('\0', '\ufffd'), profile.ordinal(), names);
            ElementRow row = row(name, profile, scanned.verdicts().get(i), columns.get(profile.ordinal()));
            rows.add(row);
            note(row);
        }
        known.values().stream()
                .filter(element -> !element.gone() && !names.contains(element.name()))
                .forEach(element -> change(
                        Kind.ELEMENT_GONE,
                        element.id().value(),
                        "“%s” of %s is gone".formatted(element.name(), scanned.name())));
    }

    /** Files may repeat a heading or leave it empty; in the catalog every element has a name of its own. */
    private static String unique(String name, int ordinal, Set<String> taken) {
        String wanted = name.isBlank() ? "column " + ordinal : name;
        String free = wanted;
        for (int n = 2; !taken.add(free); n++) {
            free = wanted + " (" + n + ")";
        }
        return free;
    }

    private ElementRow row(String name, ColumnProfile profile, Verdict verdict, @Nullable Column column) {
        KnownElement before = known.get(name);
        boolean personal = verdict.sensitivity().isPersonal()
                || (before != null && before.reviewed() && before.level().isPersonal());
        @Nullable ColumnReference reference = column == null ? null : column.references();
        @Nullable String comment = column == null ? null : column.comment();
        return new ElementRow(
                before == null ? UUID.randomUUID() : before.id().value(),
                name,
                profile.ordinal(),
                profile.storageType(),
                comment == null ? "" : comment,
                verdict.code().orElse(null),
                verdict.sensitivity().name(),
                verdict.confidence(),
                verdict.evidence(),
                profile.isKey(),
                reference == null ? null : reference.dataset(),
                reference == null ? null : reference.column(),
                personal ? profile.withoutValues() : profile);
    }

    private void note(ElementRow row) {
        KnownElement before = known.get(row.name());
        Sensitivity now = Sensitivity.valueOf(row.suggestedLevel());
        if (before == null) {
            Kind kind = now.isPersonal() ? Kind.SENSITIVE_ELEMENT_ADDED : Kind.ELEMENT_ADDED;
            change(kind, row.id(), "“%s” is new in %s".formatted(row.name(), scanned.name()));
            return;
        }
        if (before.gone()) {
            change(Kind.ELEMENT_BACK, row.id(), "“%s” of %s is back".formatted(row.name(), scanned.name()));
        }
        if (!before.storageType().equals(row.storageType())) {
            change(
                    Kind.STORAGE_CHANGED,
                    row.id(),
                    "“%s” of %s is stored as %s, it was %s"
                            .formatted(row.name(), scanned.name(), row.storageType(), before.storageType()));
        }
        if (now.isPersonal() && now.compareTo(before.suggestedLevel()) > 0 && now.compareTo(before.level()) > 0) {
            change(
                    Kind.LOOKS_SENSITIVE,
                    row.id(),
                    "“%s” of %s now looks %s"
                            .formatted(row.name(), scanned.name(), now.name().toLowerCase(java.util.Locale.ROOT)));
        }
    }

    private void change(Kind kind, UUID element, String what) {
        changes.add(new NewChange(kind, dataset.value(), element, what));
    }
}
