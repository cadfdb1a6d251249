package org.hornbook.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hornbook.sample.inventory.CollectionEntry;
import org.hornbook.sample.inventory.DistrictInventory;
import org.hornbook.sample.inventory.Person;
import org.hornbook.sample.inventory.RepositoryEntry;
import org.hornbook.sample.inventory.Role;
import org.hornbook.sample.truth.CopyTruth;
import org.hornbook.sample.truth.DataType;
import org.hornbook.sample.truth.DatasetTruth;
import org.hornbook.sample.truth.FaultKind;
import org.hornbook.sample.truth.LinkTruth;
import org.hornbook.sample.truth.PlantedFault;
import org.hornbook.sample.truth.Truth;
import org.junit.jupiter.api.Test;

class TruthIT {

    private static final Truth TRUTH = Small.WRITTEN.truth();
    private static final DistrictInventory INVENTORY = Small.WRITTEN.inventory();

    @Test
    void allDataTypesButBiometricsOccur() {
        Set<String> written = TRUTH.datasets().stream()
                .flatMap(d -> d.columns().stream())
                .flatMap(c -> c.dataType() == null ? Stream.empty() : Stream.of(c.dataType()))
                .collect(Collectors.toSet());
        Set<String> expected =
                Arrays.stream(DataType.values()).map(DataType::code).collect(Collectors.toCollection(HashSet::new));
        // no school here takes fingerprints, and passports come with the next term only
        expected.removeAll(Set.of("person.biometric", "id.licence"));
        assertThat(written).isEqualTo(expected);
    }

    @Test
    void onlyThePlantedLinksAreBroken() {
        assertThat(TRUTH.links().stream()
                        .filter(LinkTruth::broken)
                        .map(l -> l.from().toString()))
                .containsExactlyInAnyOrder("health/visit/student_no", "shared-drive/PTO/mailing labels.csv/old id");
        assertThat(TRUTH.links()).hasSizeGreaterThan(50).allSatisfy(l -> {
            assertThat(TRUTH.findColumn(l.from())).as("from %s", l.from()).isPresent();
            assertThat(TRUTH.findColumn(l.to())).as("to %s", l.to()).isPresent();
        });
    }

    @Test
    void aBrokenLinkStillMatchesMostlyWhereNumbersWereMerged() {
        LinkTruth visits = TRUTH.links().stream()
                .filter(l -> l.from().dataset().equals("visit"))
                .findFirst()
                .orElseThrow();
        assertThat((double) visits.unmatched() / visits.distinctValues()).isBetween(0.005, 0.15);
    }

    @Test
    void copiesNameColumnsThatExist() {
        for (CopyTruth copy : TRUTH.copies()) {
            assertThat(copy.rows()).isPositive();
            copy.columns().forEach(c -> {
                assertThat(TRUTH.findColumn(c.copy())).as("copy %s", c.copy()).isPresent();
                assertThat(TRUTH.findColumn(c.original()))
                        .as("original %s", c.original())
                        .isPresent();
            });
        }
    }

    @Test
    void everyFaultIsOfItsKindOnceAndNamesPlacesThatExist() {
        assertThat(TRUTH.faults()).extracting(PlantedFault::id).doesNotHaveDuplicates();
        assertThat(TRUTH.faults().stream().map(PlantedFault::kind).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(FaultKind.values());
        Set<String> places = places();
        for (PlantedFault fault : TRUTH.faults()) {
            assertThat(fault.clauses()).as(fault.id()).isNotEmpty();
            assertThat(places).as(fault.id()).containsAll(fault.where());
        }
    }

    @Test
    void theInventoryHasThePlantedGapsAndNoOthers() {
        assertThat(collections(c -> c.custodian() == null)).isEqualTo(planted(FaultKind.MISSING_CUSTODIAN));
        assertThat(collections(c -> c.deputy() == null)).isEqualTo(planted(FaultKind.MISSING_DEPUTY));
        assertThat(collections(c -> c.basis() == null)).isEqualTo(planted(FaultKind.COLLECTION_WITHOUT_BASIS));
        assertThat(collections(c -> c.basis() != null && c.citation() == null))
                .isEqualTo(planted(FaultKind.BASIS_WITHOUT_CITATION));
        assertThat(INVENTORY.repositories().stream()
                        .filter(r -> r.location() == null)
                        .map(RepositoryEntry::id))
                .isEqualTo(places(FaultKind.REPOSITORY_WITHOUT_LOCATION));
        assertThat(INVENTORY.repositories().stream()
                        .filter(r -> r.database() == null && r.path() == null && r.paperCitation() == null)
                        .map(RepositoryEntry::id))
                .isEqualTo(places(FaultKind.PAPER_WITHOUT_CITATION));
    }

    @Test
    void theInventoryMissesOneRepositoryThatIsWritten() {
        Set<String> written =
                TRUTH.datasets().stream().map(DatasetTruth::repository).collect(Collectors.toCollection(HashSet::new));
        INVENTORY.repositories().forEach(r -> written.remove(r.id()));
        assertThat(written).containsExactly("athletics");
    }

    @Test
    void collectionsHoldEveryCataloguedDatasetButTheForgottenBackup() {
        Set<String> held = INVENTORY.collections().stream()
                .flatMap(c -> c.datasets().stream())
                .map(d -> d.repository() + "/" + d.dataset())
                .collect(Collectors.toSet());
        Set<String> loose = TRUTH.datasets().stream()
                .filter(d -> !d.repository().equals("athletics"))
                .map(d -> d.repository() + "/" + d.group())
                .filter(d -> !held.contains(d))
                .collect(Collectors.toSet());
        assertThat(loose).containsExactly("sis/sis.stu_demo_bkup");
    }

    @Test
    void theDistrictDoesNotClaimWhatItsColumnsHide() {
        CollectionEntry payroll = collection("payroll");
        assertThat(payroll.dataTypes()).contains("id.financial").doesNotContain("id.national");
        assertThat(collection("personnel-files").dataTypes()).doesNotContain("text.personal");
    }

    @Test
    void everyRoleHasSomebodyAndNamesInCollectionsAreSignIns() {
        for (Role role : Role.values()) {
            assertThat(INVENTORY.requireFirst(role).signIn()).as(role.name()).isNotEmpty();
        }
        Set<String> signIns = INVENTORY.people().stream().map(Person::signIn).collect(Collectors.toSet());
        assertThat(signIns).hasSameSizeAs(INVENTORY.people());
        for (CollectionEntry collection : INVENTORY.collections()) {
            assertThat(signIns).containsAll(collection.contributors());
            assertThat(collection.custodian() == null || signIns.contains(collection.custodian()))
                    .isTrue();
        }
    }

    @Test
    void theInventoryCanBeHadAgainWithoutWriting() {
        assertThat(Small.DISTRICT.inventory(Small.WRITTEN.destinations())).isEqualTo(INVENTORY);
    }

    private static List<String> collections(Predicate<CollectionEntry> missing) {
        return INVENTORY.collections().stream()
                .filter(missing)
                .map(c -> "collection:" + c.id())
                .sorted()
                .toList();
    }

    private static List<String> planted(FaultKind kind) {
        return places(kind).stream().sorted().toList();
    }

    private static List<String> places(FaultKind kind) {
        return TRUTH.faults(kind).stream().flatMap(f -> f.where().stream()).toList();
    }

    private static CollectionEntry collection(String id) {
        return INVENTORY.collections().stream()
                .filter(c -> c.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Set<String> places() {
        var places = new HashSet<String>();
        INVENTORY.repositories().forEach(r -> places.add(r.id()));
        INVENTORY.collections().forEach(c -> places.add("collection:" + c.id()));
        for (DatasetTruth dataset : TRUTH.datasets()) {
            String name = dataset.repository() + "/" + dataset.dataset();
            places.add(dataset.repository());
            places.add(name);
            dataset.columns().forEach(c -> places.add(name + "/" + c.column()));
        }
        return places;
    }
}
