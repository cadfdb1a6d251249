package org.hornbook.server.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hornbook.sample.truth.FaultKind;
import org.hornbook.sample.truth.PlantedFault;
import org.hornbook.sample.truth.Truth;
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

    private List<String> offenders(String clause) {
        ClauseStatus status = obligations.evaluate(clause);
        assertThat(status.state()).as(clause).isEqualTo(ClauseState.NOT_MET);
        return status.outcomes().stream()
                .flatMap(outcome -> outcome.offenders().stream())
                .map(Offender::text)
                .toList();
    }
}
