package org.hornbook.server.discovery.overlap;

import java.util.List;
import java.util.UUID;
import org.hornbook.server.discovery.ScanId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The finished scans whose findings wait to be compared with those of the other repositories. */
@Repository
class DueComparisonStore {

    private final JdbcClient jdbc;

    DueComparisonStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(ScanId scan) {
        jdbc.sql("insert into discovery.comparison_due (scan_id) values (:scan) on conflict do nothing")
                .param("scan", scan.value())
                .update();
    }

    List<ScanId> all() {
        return jdbc.sql("select scan_id from discovery.comparison_due order by scan_id")
                .query((row, n) -> new ScanId(row.getObject("scan_id", UUID.class)))
                .list();
    }

    void remove(List<ScanId> scans) {
        jdbc.sql("delete from discovery.comparison_due where scan_id = any(:scans)")
                .param("scans", scans.stream().map(ScanId::value).toArray(UUID[]::new))
                .update();
    }
}
