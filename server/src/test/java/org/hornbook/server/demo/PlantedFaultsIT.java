package org.hornbook.server.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.hornbook.sample.truth.ColumnRef;
import org.hornbook.sample.truth.ColumnTruth;
import org.hornbook.sample.truth.CopyTruth;
import org.hornbook.sample.truth.FaultKind;
import org.hornbook.sample.truth.PlantedFault;
import org.hornbook.sample.truth.Truth;
import org.hornbook.server.catalog.Copies;
import org.hornbook.server.catalog.Element;
import org.hornbook.server.catalog.ElementQuery;
import org.hornbook.server.catalog.Elements;
import org.hornbook.server.catalog.Link;
import org.hornbook.server.catalog.Links;
import org.hornbook.server.catalog.Review;
import org.hornbook.server.discovery.overlap.OverlapSearch;
import org.hornbook.server.obligations.ClauseResult.Offender;
import org.hornbook.server.obligations.ClauseState;
import org.hornbook.server.obligations.ClauseStatus;
import org.hornbook.server.obligations.Obligations;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What was planted in the sample district is shown by the policy page or the catalog; the truth file says what. */
@DemoIT
class PlantedFaultsIT {

    @Autowired
    PreparedDemo demo;

    @Autowired
    Obligations obligations;

    @Autowired
    OverlapSearch overlaps;

    @Autowired
    Copies copies;

    @Autowired
    Links links;

    @Autowired
    Elements elements;

    Truth truth = new Truth("", 0, java.time.LocalDate.EPOCH, List.of(), List.of(), List.of(), List.of());

    @BeforeEach
    void prepare() throws InterruptedException {
        demo.signIns();
        truth = demo.truth();
    }

    @Test
    void showsCollectionsWithoutCustodianOrDeputy() {
        assertThat(offenders("MAN-3"))
                .filteredOn(text -> text.endsWith("no custodian"))
                .hasSize(truth.faults(FaultKind.MISSING_CUSTODIAN).size());
        assertThat(offenders("MAN-3"))
                .filteredOn(text -> text.endsWith("no deputy"))
                .hasSize(truth.faults(FaultKind.MISSING_DEPUTY).size());
    }

    @Test
    void showsCollectionsWithoutBasisOrCitation() {
        assertThat(offenders("COL-1"))
                .hasSize(truth.faults(FaultKind.COLLECTION_WITHOUT_BASIS).size()
                        + truth.faults(FaultKind.BASIS_WITHOUT_CITATION).size());
    }

    @Test
    void showsPaperWithoutACitation() {
        assertThat(offenders("MAN-1"))
                .hasSize(truth.faults(FaultKind.PAPER_WITHOUT_CITATION).size());
    }

    @Test
    void showsRepositoriesWithoutALocation() {
        assertThat(offenders("STO-1")).contains("Assessment returns: no location");
        assertThat(truth.faults(FaultKind.REPOSITORY_WITHOUT_LOCATION))
                .flatExtracting(PlantedFault::where)
                .containsExactly("assessment");
    }

    @Test
    void showsRepositoriesThatWereFoundAndNotCatalogued() {
        assertThat(truth.faults(FaultKind.UNCATALOGUED_REPOSITORY))
                .singleElement()
                .extracting(PlantedFault::where)
                .isEqualTo(List.of("athletics"));
        assertThat(offenders("STO-1"))
                .filteredOn(text -> text.endsWith("found, and nobody described it"))
                .singleElement()
                .asString()
                .contains("Athletics/athletics.sqlite");
    }

    @Test
    void showsEveryCopyAndInventsNone() {
        overlaps.run();
        List<Set<String>> shown = copies.all().stream()
                .filter(copy -> copy.confidence() >= 0.8)
                .map(copy -> Set.of(copy.copy().name(), copy.original().name()))
                .toList();
        assertThat(shown)
                .containsExactlyInAnyOrderElementsOf(
                        truth.copies().stream().map(PlantedFaultsIT::sides).toList());
        assertThat(offenders("ORG-2"))
                .filteredOn(text -> text.endsWith("not decided"))
                .hasSize(shown.size());
    }

    private static Set<String> sides(CopyTruth copy) {
        return Set.of(
                named(copy.columns().getFirst().copy()),
                named(copy.columns().getFirst().original()));
    }

    @Test
    void showsLinksWhoseKeysNoLongerMatch() {
        overlaps.run();
        for (PlantedFault fault : truth.faults(FaultKind.BROKEN_LINK)) {
            String from = fault.where().getFirst();
            List<Link> broken = links.all(Link.State.BROKEN, 100).stream()
                    .filter(link -> from.endsWith(
                            "/" + link.from().datasetName() + "/" + link.from().name()))
                    .toList();
            if (fault.id().equals("LINK-HEALTH-VISITS")) {
                assertThat(broken).as(fault.id()).isNotEmpty();
            } else {
                // nothing of it matches, so there is no link to break: it is a student number with nowhere to go
                assertThat(element(from).classification().dataType())
                        .as(fault.id())
                        .isEqualTo("id.student");
                assertThat(broken).as(fault.id()).isEmpty();
            }
        }
    }

    /** Some, such as a lunch number without a name, nobody can tell by type; that they are sensitive must be seen. */
    @Test
    void putsColumnsWhoseNamesHideWhatTheyHoldBeforeTheCustodian() {
        for (PlantedFault fault : truth.faults(FaultKind.HIDDEN_SENSITIVE_COLUMN)) {
            Element element = element(fault.where().getFirst());
            assertThat(trueColumn(fault.where().getFirst()).sensitivity().name())
                    .isIn("CONFIDENTIAL", "RESTRICTED");
            assertThat(element.classification().level().isPersonal())
                    .as("%s: %s is known as sensitive", fault.id(), fault.where())
                    .isTrue();
            assertThat(element.review()).as(fault.id()).isEqualTo(Review.SUGGESTED);
        }
    }

    /** The catalog knows the uncatalogued athletics file as a part of the shared drive, which is scanned. */
    private static String named(ColumnRef column) {
        return column.repository().equals("athletics")
                ? "Athletics/athletics.sqlite!" + column.dataset()
                : column.dataset();
    }

    private Element element(String column) {
        return elements.all(new ElementQuery(null, null, null, "", "", null, null, 0)).stream()
                .filter(element -> column.endsWith("/" + element.datasetName() + "/" + element.name()))
                .findFirst()
                .orElseThrow();
    }

    private ColumnTruth trueColumn(String column) {
        return truth.datasets().stream()
                .filter(dataset -> column.startsWith(dataset.repository() + "/" + dataset.dataset() + "/"))
                .flatMap(dataset -> dataset.columns().stream())
                .filter(of -> column.endsWith("/" + of.column()))
                .findFirst()
                .orElseThrow();
    }

    private List<String> offenders(String clause) {
        ClauseStatus status = obligations.evaluate(clause);
        assertThat(status.state()).as(clause).isEqualTo(ClauseState.NOT_MET);
        return status.outcomes().stream()
                .flatMap(outcome -> outcome.offenders().stream())
                .map(Offender::text)
                .toList();
    }
}
