package org.hornbook.server.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import org.hornbook.server.catalog.Classification;
import org.hornbook.server.directory.Account;
import org.hornbook.server.shared.Problem;
import org.hornbook.server.shared.Role;
import org.hornbook.server.sharing.SharingFixtures.District;
import org.hornbook.server.sharing.engine.Contents;
import org.hornbook.server.sharing.opendata.OpenCell;
import org.hornbook.server.sharing.opendata.OpenData;
import org.hornbook.server.sharing.opendata.OpenTable;
import org.hornbook.server.support.HornbookIT;
import org.hornbook.server.support.People;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** From a catalogued dataset to a public table, with everybody's part in it. */
@HornbookIT
class PublishingIT {

    @Autowired
    SharingFixtures fixtures;

    @Autowired
    Tables tables;

    @Autowired
    ReleaseDesk desk;

    @Autowired
    Publication publication;

    @Autowired
    OpenData openData;

    @Autowired
    People people;

    @Autowired
    MockMvcTester pages;

    private District district() throws Exception {
        District district = fixtures.sqlite(SharingFixtures.unevenStudents("2025-26", 1));
        fixtures.classify(district, "race", Classification.ofType("person.race_ethnicity"));
        fixtures.classify(district, "sch_cd", Classification.ofType("edu.enrollment"));
        fixtures.classify(district, "grade", Classification.ofType("edu.enrollment"));
        return district;
    }

    @Test
    void aTableIsCountedProtectedAttackedApprovedAndPublished() throws Exception {
        District district = district();
        TableId table =
                fixtures.define(district, "Students by school and race", fixtures.by(district, "sch_cd", "race"));
        Release draft = fixtures.draft(district, table, "School year 2025–26");
        Contents contents = desk.contents(draft.id()).orElseThrow();
        assertThat(contents.count(0)).isEqualTo(400);
        assertThat(desk.audit(draft.id()).orElseThrow().holds()).isTrue();
        assertThat(desk.obstacle(draft)).isEmpty();
        desk.propose(district.asCustodian(), draft.id(), draft.version());
        Release proposed = desk.require(draft.id());
        assertThatThrownBy(() -> publication.approve(district.asCustodian(), draft.id(), proposed.version()))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("second person");
        publication.approve(district.asLead(), draft.id(), proposed.version());
        Release published = desk.require(draft.id());
        assertThat(published.state()).isEqualTo(ReleaseState.PUBLISHED);
        OpenTable open = openData.table(tables.require(table).slug(), 1).orElseThrow();
        assertThat(open.cells()).hasSize(contents.size());
        assertThat(open.withheldCells()).isPositive();
        List<OpenCell> shown =
                open.cells().stream().filter(cell -> !cell.isWithheld()).toList();
        assertThat(shown).noneMatch(cell -> {
            int value = java.util.Objects.requireNonNull(cell.value()).intValue();
            return value > 0 && value < 10;
        });
    }

    @Test
    void everybodySeesWhatTheyMay() throws Exception {
        District district = district();
        TableId table = fixtures.define(district, "Students by grade", fixtures.by(district, "sch_cd", "grade"));
        Release draft = fixtures.draft(district, table, "2025–26");
        String address = "/sharing/releases/" + draft.id();
        assertThat(get(address, district.custodian())).hasStatusOk().bodyText().contains("True counts");
        assertThat(get(address, district.deputy())).hasStatusOk().bodyText().contains("True counts");
        assertThat(get(address, district.lead()))
                .hasStatusOk()
                .bodyText()
                .contains("What the public sees")
                .doesNotContain("True counts: need");
        assertThat(get(address, district.superintendent()))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("True counts: need");
        for (Role role : Role.values()) {
            Account somebody = people.someone(role);
            boolean decides = role == Role.GOVERNANCE_LEAD || role == Role.SUPERINTENDENT;
            assertThat(get(address, somebody)).as(role.name()).hasStatus(decides ? 200 : 403);
            assertThat(get("/sharing", somebody)).as(role.name()).hasStatusOk();
        }
    }

    private MvcTestResult get(String address, Account account) {
        return pages.get().uri(address).with(people.as(account)).with(csrf()).exchange();
    }
}
