package org.hornbook.server.sharing.opendata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.hornbook.disclosure.table.Dimension;
import org.hornbook.disclosure.table.Hierarchy;
import org.hornbook.disclosure.table.Layout;
import org.hornbook.disclosure.table.PublishedTable;
import org.hornbook.disclosure.table.Status;
import org.hornbook.server.journal.JournalQuery;
import org.hornbook.server.journal.JournalReading;
import org.hornbook.server.shared.Actor;
import org.hornbook.server.shared.Problem;
import org.hornbook.server.support.HornbookIT;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@HornbookIT
class OpenDataIT {

    private static final Actor PUBLISHER = Actor.system();

    @Autowired
    OpenData openData;

    @Autowired
    JournalReading journal;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aReleaseIsReadAsItWasPublished() {
        openData.describe(PUBLISHER, OpenTables.facts("read-as-published"));
        assertThat(openData.publish(PUBLISHER, "read-as-published", OpenTables.release("School year 2025–26")))
                .isEqualTo(1);
        assertThat(openData.publish(PUBLISHER, "read-as-published", OpenTables.release("School year 2026–27")))
                .isEqualTo(2);

        OpenDataset dataset = openData.find("read-as-published").orElseThrow();
        assertThat(dataset.facts()).isEqualTo(OpenTables.facts("read-as-published"));
        assertThat(dataset.releases()).extracting(OpenRelease::version).containsExactly(2, 1);
        assertThat(dataset.current().orElseThrow().withheldCells()).isEqualTo(5);
        assertThat(openData.table("read-as-published", 1)).contains(OpenTables.table());
        assertThat(openData.list()).contains(dataset);
        assertThat(journal.find(JournalQuery.ofSubject("open dataset", "read-as-published"), 10))
                .hasSize(3);
    }

    @Test
    void theCellsOfAWithdrawnReleaseAreGone() {
        openData.describe(PUBLISHER, OpenTables.facts("withdrawn-release"));
        openData.publish(PUBLISHER, "withdrawn-release", OpenTables.release("2025"));
        openData.publish(PUBLISHER, "withdrawn-release", OpenTables.release("2026"));
        openData.withdraw(PUBLISHER, "withdrawn-release", 2, "The counts of one school were wrong.");

        OpenDataset dataset = openData.find("withdrawn-release").orElseThrow();
        assertThat(dataset.current().orElseThrow().version()).isEqualTo(1);
        assertThat(dataset.releases().getFirst().withdrawal())
                .extracting("reason")
                .isEqualTo("The counts of one school were wrong.");
        assertThat(openData.table("withdrawn-release", 2)).isEmpty();
        assertThat(cells("withdrawn-release"))
                .isEqualTo(OpenTables.table().cells().size());
        assertThat(openData.publish(PUBLISHER, "withdrawn-release", OpenTables.release("2026")))
                .as("a version is never used twice")
                .isEqualTo(3);
    }

    @Test
    void aWithdrawnDatasetStaysWithdrawn() {
        openData.describe(PUBLISHER, OpenTables.facts("withdrawn-dataset"));
        openData.publish(PUBLISHER, "withdrawn-dataset", OpenTables.release("2026"));
        openData.withdraw(PUBLISHER, "withdrawn-dataset", "The program ended.");
        openData.withdraw(PUBLISHER, "withdrawn-dataset", "Another reason.");

        OpenDataset dataset = openData.find("withdrawn-dataset").orElseThrow();
        assertThat(dataset.withdrawal()).extracting("reason").isEqualTo("The program ended.");
        assertThat(dataset.current()).isEmpty();
        assertThat(openData.table("withdrawn-dataset", 1)).isEmpty();
        assertThat(cells("withdrawn-dataset")).isZero();
        assertThatThrownBy(() -> openData.publish(PUBLISHER, "withdrawn-dataset", OpenTables.release("2027")))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("withdrawn for good");
        assertThatThrownBy(() -> openData.describe(PUBLISHER, OpenTables.facts("withdrawn-dataset")))
                .isInstanceOf(Problem.class);
    }

    @Test
    void theResultOfDisclosureControlIsPublishedWithoutItsReasons() {
        Layout layout = new Layout(List.of(new Dimension("school", Hierarchy.flat("Total", List.of("Abbot", "Day")))));
        PublishedTable protectedTable = new PublishedTable(
                "test",
                layout,
                new double[] {54, Double.NaN, Double.NaN},
                List.of(Status.PUBLISHED, Status.PRIMARY, Status.COMPLEMENTARY));

        OpenTable table = OpenTable.of(protectedTable, Map.of("school", "School"));

        assertThat(table.dimensions().getFirst().label()).isEqualTo("School");
        assertThat(table.cells())
                .containsExactly(
                        OpenCell.published(List.of("Total"), BigDecimal.valueOf(54)),
                        OpenCell.withheld(List.of("Abbot")),
                        OpenCell.withheld(List.of("Day")));
    }

    @Test
    void whatCannotBePublishedIsRefused() {
        assertThatThrownBy(() -> OpenTables.facts("No Slug")).hasMessageContaining("short name");
        OpenTable sound = OpenTables.table();
        assertThatThrownBy(() -> new OpenTable(
                        sound.dimensions(),
                        sound.cells().subList(1, sound.cells().size())))
                .hasMessageContaining("17 cells for 18 combinations");
        assertThatThrownBy(() -> new NewRelease("2026", null, null, "Students", "Counted.", "", sound))
                .hasMessageContaining("what was withheld and why");
        assertThatThrownBy(() -> openData.publish(PUBLISHER, "nobody-described-it", OpenTables.release("2026")))
                .hasMessageContaining("no open dataset");
        assertThatThrownBy(() -> openData.withdraw(PUBLISHER, "nobody-described-it", " "))
                .hasMessageContaining("reason is empty");
    }

    @Test
    void theDatabaseItselfKeepsNoValueOfAWithheldCell() {
        openData.describe(PUBLISHER, OpenTables.facts("no-value"));
        openData.publish(PUBLISHER, "no-value", OpenTables.release("2026"));
        assertThatThrownBy(() -> jdbc.sql(
                                "update open_data.cell set value = 4 where dataset = 'no-value' and status = 'withheld'")
                        .update())
                .hasMessageContaining("violates check constraint");
    }

    private long cells(String slug) {
        return jdbc.sql("select count(*) from open_data.cell where dataset = :slug")
                .param("slug", slug)
                .query(Long.class)
                .single();
    }
}
