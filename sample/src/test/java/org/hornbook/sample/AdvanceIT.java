package org.hornbook.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.hornbook.sample.truth.Change;
import org.hornbook.sample.truth.ColumnRef;
import org.hornbook.sample.truth.Truth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AdvanceIT {

    @Test
    void theNextTermChangesRepositoriesAndTruthAlike(@TempDir Path folder) throws SQLException {
        WrittenDistrict before = Small.DISTRICT.write(Small.DATABASES.in(folder.resolve("advanced")));
        WrittenDistrict after = before.advance();

        assertThat(before.changes()).isEmpty();
        assertThat(after.changes())
                .extracting(Change::kind)
                .contains(Change.Kind.DATASET_ADDED, Change.Kind.COLUMN_ADDED, Change.Kind.COLUMN_REMOVED);
        assertThat(count(before, "SELECT count(*) FROM sis.stu_dev")).isPositive();
        assertThat(count(before, "SELECT count(pspt) FROM sis.gdn")).isPositive();
        assertThatThrownBy(() -> count(before, "SELECT count(usr_2) FROM sis.stu_demo"))
                .hasMessageContaining("usr_2");
        assertThat(before.folder().resolve("shared-drive/PTO/mailing labels.csv"))
                .doesNotExist();
        assertThat(Files.exists(before.folder().resolve("shared-drive/Grade 8/washington trip rooms.csv")))
                .isTrue();

        assertThat(after.truth().findColumn(new ColumnRef("sis", "sis.gdn", "pspt")))
                .hasValueSatisfying(c -> assertThat(c.dataType()).isEqualTo("id.licence"));
        assertThat(after.truth().findColumn(new ColumnRef("sis", "sis.stu_demo", "usr_2")))
                .isEmpty();
        assertThat(after.truth().links()).anyMatch(l -> l.from().dataset().equals("sis.stu_dev"));
        assertThat(Truth.read(after.folder().resolve(Truth.FILE_NAME))).isEqualTo(after.truth());
        assertThat(after.inventory()).isEqualTo(before.inventory());
        assertThatThrownBy(before::advance).hasMessageContaining("not advanced yet");
    }

    private static long count(WrittenDistrict district, String query) throws SQLException {
        try (Connection connection =
                        district.destinations().studentInformation().open();
                var statement = connection.createStatement();
                var result = statement.executeQuery(query)) {
            result.next();
            return result.getLong(1);
        }
    }
}
