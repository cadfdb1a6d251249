package org.hornbook.server.discovery.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hornbook.server.catalog.Repositories;
import org.hornbook.server.catalog.RepositoryFacts;
import org.hornbook.server.catalog.RepositoryId;
import org.hornbook.server.catalog.RepositoryKind;
import org.hornbook.server.discovery.ConnectionDraft;
import org.hornbook.server.discovery.ConnectionSaving;
import org.hornbook.server.discovery.Connections;
import org.hornbook.server.discovery.ScanId;
import org.hornbook.server.discovery.ScanState;
import org.hornbook.server.discovery.Schedule;
import org.hornbook.server.obligations.ClauseResult;
import org.hornbook.server.shared.Actor;
import org.hornbook.server.shared.District;
import org.hornbook.server.support.HornbookIT;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** When scans start by themselves, and who is told when none comes (clause DSE-5). */
@HornbookIT
class ScanTimesIT {

    @Autowired
    Repositories repositories;

    @Autowired
    Connections connections;

    @Autowired
    ScanStore scans;

    @Autowired
    DueScans due;

    @Autowired
    OverdueScans overdue;

    @Autowired
    RepositoriesAreScanned check;

    @Autowired
    District district;

    @Autowired
    JdbcClient jdbc;

    @Test
    void startsWhatIsDueOnce() {
        RepositoryId daily = connected(Schedule.everyDays(1));
        scannedBefore(daily, Duration.ofDays(2), ScanState.DONE, true);
        RepositoryId weekly = connected(Schedule.everyDays(7));
        ScanId before = scannedBefore(weekly, Duration.ofDays(2), ScanState.DONE, true);
        RepositoryId byHand = connected(Schedule.byHand());
        due.start();
        ScanId started = scans.latest(daily).orElseThrow().id();
        due.start();
        assertThat(scans.latest(daily).orElseThrow().id()).as("no second one").isEqualTo(started);
        assertThat(scans.latest(daily).orElseThrow().requestedByName()).isEqualTo("Hornbook");
        assertThat(scans.latest(weekly).orElseThrow().id()).isEqualTo(before);
        assertThat(scans.latest(byHand)).isEmpty();
    }

    @Test
    void startsTheFirstScanAndOneAfterAFailureADayLater() {
        RepositoryId never = connected(Schedule.everyDays(30));
        RepositoryId failed = connected(Schedule.everyDays(30));
        ScanId old = scannedBefore(failed, Duration.ofHours(25), ScanState.FAILED, false);
        RepositoryId failedJustNow = connected(Schedule.everyDays(30));
        ScanId recent = scannedBefore(failedJustNow, Duration.ofHours(2), ScanState.FAILED, false);
        due.start();
        assertThat(scans.latest(never)).isPresent();
        assertThat(scans.latest(failed).orElseThrow().id()).isNotEqualTo(old);
        assertThat(scans.latest(failedJustNow).orElseThrow().id()).isEqualTo(recent);
    }

    @Test
    void waitsForItsHours() {
        int hour = LocalTime.now(district.zone()).getHour();
        RepositoryId later = connected(new Schedule(1, (hour + 2) % 24, (hour + 4) % 24, null));
        due.start();
        assertThat(scans.latest(later)).isEmpty();
    }

    @Test
    void tellsWhatIsNotScannedInTime() {
        RepositoryId unconnected = registered();
        RepositoryId never = connected(Schedule.byHand());
        RepositoryId old = connected(Schedule.byHand());
        scannedBefore(old, Duration.ofDays(400), ScanState.DONE, true);
        RepositoryId part = connected(Schedule.byHand());
        scannedBefore(part, Duration.ofDays(1), ScanState.DONE, false);
        RepositoryId oftener = connected(Schedule.everyDays(3));
        scannedBefore(oftener, Duration.ofDays(4), ScanState.DONE, true);
        RepositoryId fine = connected(Schedule.byHand());
        scannedBefore(fine, Duration.ofDays(4), ScanState.DONE, true);
        assertThat(fault(unconnected)).isEqualTo("not connected, so never scanned");
        assertThat(fault(never)).isEqualTo("never scanned from end to end");
        assertThat(fault(part)).isEqualTo("never scanned from end to end");
        assertThat(fault(old)).startsWith("last scanned from end to end 400 days ago");
        assertThat(fault(oftener)).isEqualTo("last scanned from end to end 4 days ago, wanted every 3");
        assertThat(fault(fine)).isEmpty();
        assertThat(check.evaluate())
                .isInstanceOfSatisfying(
                        ClauseResult.NotMet.class,
                        result -> assertThat(result.offenders())
                                .extracting(ClauseResult.Offender::href)
                                .contains("/catalog/repositories/" + old + "/connection")
                                .doesNotContain("/catalog/repositories/" + fine + "/connection"));
    }

    @Test
    void givesTheAdministratorsATaskUntilItIsScanned() {
        RepositoryId old = connected(Schedule.byHand());
        scannedBefore(old, Duration.ofDays(400), ScanState.DONE, true);
        RepositoryId unconnected = registered();
        overdue.follow();
        overdue.follow();
        assertThat(tasks(old)).singleElement().asString().startsWith("ADMINISTRATOR: Scan “");
        assertThat(tasks(unconnected)).singleElement().asString().startsWith("ADMINISTRATOR: Connect and scan “");
        scannedBefore(old, Duration.ZERO, ScanState.DONE, true);
        overdue.follow();
        assertThat(tasks(old)).isEmpty();
        overdue.scanned(unconnected);
        assertThat(tasks(unconnected)).isEmpty();
    }

    private String fault(RepositoryId repository) {
        return check.overdue().stream()
                .filter(one -> one.repository().id().equals(repository))
                .map(RepositoriesAreScanned.Overdue::fault)
                .findFirst()
                .orElse("");
    }

    private List<String> tasks(RepositoryId repository) {
        return jdbc.sql("select role || ': ' || title as task from tasks.task"
                        + " where kind = 'discovery.scan-overdue' and subject_id = :id and closed_at is null")
                .param("id", repository.toString())
                .query((row, n) -> row.getString("task"))
                .list();
    }

    private RepositoryId registered() {
        return repositories
                .register(
                        Actor.system(),
                        RepositoryFacts.electronic("Timed " + UUID.randomUUID(), RepositoryKind.DATABASE, "Here"))
                .id();
    }

    /** A repository that cannot be reached: what is asked here is when, not what comes of it. */
    private RepositoryId connected(Schedule schedule) {
        RepositoryId id = registered();
        assertThat(connections.connect(
                        Actor.system(),
                        id,
                        new ConnectionDraft(
                                "postgresql",
                                Map.of("host", "127.0.0.1", "port", "1", "database", "x", "user", "u"),
                                schedule)))
                .isInstanceOf(ConnectionSaving.Saved.class);
        return id;
    }

    private ScanId scannedBefore(RepositoryId repository, Duration ago, ScanState state, boolean complete) {
        ScanId scan = new ScanId(UUID.randomUUID());
        Timestamp end = Timestamp.from(Instant.now().minus(ago));
        jdbc.sql("""
                        insert into discovery.scan (id, repository_id, repository_name, state, requested_by,
                                                    requested_by_name, requested_at, finished_at, complete)
                        values (:id, :repository, 'Timed', :state, 'x', 'Somebody', :at, :at, :complete)
                        """)
                .param("id", scan.value())
                .param("repository", repository.value())
                .param("state", state.name())
                .param("at", end)
                .param("complete", complete)
                .update();
        return scan;
    }
}
