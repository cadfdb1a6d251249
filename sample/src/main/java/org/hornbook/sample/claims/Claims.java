package org.hornbook.sample.claims;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hornbook.sample.SampleDestinations;
import org.hornbook.sample.inventory.CollectionEntry;
import org.hornbook.sample.inventory.DatasetRef;
import org.hornbook.sample.inventory.DistrictInventory;
import org.hornbook.sample.people.Population;
import org.hornbook.sample.truth.ColumnRef;
import org.hornbook.sample.truth.ColumnTruth;
import org.hornbook.sample.truth.DatasetTruth;
import org.hornbook.sample.truth.Sensitivity;
import org.jspecify.annotations.Nullable;

/** Writes the district's inventory: true where the office looked, silent where it did not. */
public final class Claims {

    private static final Set<String> ON_PAPER =
            Set.of("person.name", "person.birth_date", "contact.address", "edu.grade");

    private final Population population;
    private final List<DatasetTruth> truths;

    private Claims(Population population, List<DatasetTruth> truths) {
        this.population = population;
        this.truths = truths;
    }

    /** The inventory of a district whose datasets are these. */
    public static DistrictInventory inventory(
            String district,
            String town,
            Population population,
            SampleDestinations destinations,
            List<DatasetTruth> truths) {
        var claims = new Claims(population, truths);
        return new DistrictInventory(
                district,
                town,
                population.asOf(),
                Directory.schools(population),
                Directory.people(population),
                new Repositories(destinations).entries(),
                Collections.all().stream().map(claims::entry).toList());
    }

    private CollectionEntry entry(Collection collection) {
        List<DatasetTruth> held = truths.stream()
                .filter(t -> t.repository().equals(collection.repository) && collection.holds(t.dataset()))
                .toList();
        Set<String> types = held.isEmpty() ? ON_PAPER : believedTypes(held);
        return new CollectionEntry(
                collection.id,
                collection.name,
                collection.purpose,
                collection.basis,
                collection.citation,
                collection.subjects,
                types,
                held.isEmpty() ? Sensitivity.CONFIDENTIAL : believedLevel(held),
                signIn(collection.custodian),
                signIn(collection.deputy),
                collection.contributors.stream()
                        .map(k -> population.requireKey(k).signIn())
                        .toList(),
                collection.retention,
                collection.repository,
                held.stream()
                        .map(t -> new DatasetRef(t.repository(), t.group()))
                        .distinct()
                        .toList());
    }

    private @Nullable String signIn(@Nullable String key) {
        return key == null ? null : population.requireKey(key).signIn();
    }

    private static Set<String> believedTypes(List<DatasetTruth> held) {
        return known(held).stream()
                .map(ColumnTruth::dataType)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Sensitivity believedLevel(List<DatasetTruth> held) {
        return known(held).stream()
                .map(ColumnTruth::sensitivity)
                .max(Comparator.naturalOrder())
                .orElse(Sensitivity.INTERNAL);
    }

    /** Columns whose content the office knows: the hidden ones are believed to hold nothing. */
    private static List<ColumnTruth> known(List<DatasetTruth> held) {
        return held.stream()
                .flatMap(d -> d.columns().stream()
                        .filter(c -> !Faults.HIDDEN.contains(new ColumnRef(d.repository(), d.dataset(), c.column()))))
                .toList();
    }
}
