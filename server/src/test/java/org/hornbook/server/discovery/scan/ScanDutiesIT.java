package org.hornbook.server.discovery.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hornbook.server.catalog.Repositories;
import org.hornbook.server.catalog.RepositoryFacts;
import org.hornbook.server.catalog.RepositoryId;
import org.hornbook.server.catalog.RepositoryKind;
import org.hornbook.server.discovery.ConnectionDraft;
import org.hornbook.server.discovery.Connections;
import org.hornbook.server.discovery.Scan;
import org.hornbook.server.discovery.Scans;
import org.hornbook.server.discovery.Schedule;
import org.hornbook.server.discovery.connection.ConnectionKeeping;
import org.hornbook.server.obligations.ClauseResult;
import org.hornbook.server.obligations.ClauseResult.Offender;
import org.hornbook.server.obligations.PackSetting;
import org.hornbook.server.obligations.PolicyPack;
import org.hornbook.server.shared.Actor;
import org.hornbook.server.shared.District;
import org.hornbook.server.support.HornbookIT;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Which scans are owed: what the clause says is late, and what the server starts by itself (clause DSE-5). */
@HornbookIT
class ScanDutiesIT {

    private final String name = "Duty " + UUID.randomUUID();

    @Autowired
    Repositories repositories;

    @Autowired
    Connections connections;

    @Autowired
    ConnectionKeeping keeping;

    @Autowired
    Scans scans;

    @Autowired
    ScanStore store;

    @Autowired
    ScanQueue queue;

    @Autowired
    PolicyPack pack;

    @Autowired
    District district;

    @Autowired
    Clock clock;

    @Test
    void saysWhichRepositoriesWereNeverScannedAndWhy() throws Exception {
        RepositoryId repository = registered();
        assertThat(faults(pack, 0)).containsExactly(name + ": not connected, so never scanned");
        connect(repository, Schedule.byHand());
        assertThat(faults(pack, 0)).containsExactly(name + ": never scanned from end to end");
        scan(repository);
        assertThat(faults(pack, 0)).isEmpty();
    }

    @Test
    void aScanIsLateAfterTheIntervalOfThePack() throws Exception {
        RepositoryId repository = registered();
        connect(repository, Schedule.everyDays(60));
        scan(repository);
        assertThat(faults(pack, 29)).isEmpty();
        assertThat(faults(pack, 30))
                .containsExactly(name + ": last scanned from end to end 30 days ago, wanted every 30");
        assertThat(faults(packWithInterval(5), 5))
                .containsExactly(name + ": last scanned from end to end 5 days ago, wanted every 5");
    }

    @Test
    void aConnectionMayAskForMoreOften() throws Exception {
        RepositoryId repository = registered();
        connect(repository, Schedule.everyDays(7));
        scan(repository);
        assertThat(faults(pack, 6)).isEmpty();
        assertThat(faults(pack, 7)).containsExactly(name + ": last scanned from end to end 7 days ago, wanted every 7");
    }

    @Test
    void startsWhatIsDueAndNothingBefore() throws Exception {
        RepositoryId repository = registered();
        connect(repository, Schedule.everyDays(200));
        startDue(clock);
        Scan first = ended(repository);
        startDue(Clock.offset(clock, Duration.ofDays(199)));
        assertThat(scans.latest(repository).orElseThrow().id()).isEqualTo(first.id());
        startDue(Clock.offset(clock, Duration.ofDays(201)));
        assertThat(ended(repository).id()).isNotEqualTo(first.id());
    }

    @Test
    void startsNothingOutsideTheHoursOrWithoutASchedule() throws Exception {
        RepositoryId repository = registered();
        int hour = clock.instant().atZone(district.zone()).getHour();
        connect(repository, new Schedule(1, (hour + 2) % 24, (hour + 3) % 24, null));
        startDue(clock);
        assertThat(scans.latest(repository)).isEmpty();
        startDue(Clock.offset(clock, Duration.ofHours(2)));
        assertThat(ended(repository).complete()).isTrue();
    }

    private void startDue(Clock at) {
        new DueScans(keeping, repositories, store, queue, district, at).start();
    }

    /** What the clause says of this test's repository, so many days from now. */
    private List<String> faults(PolicyPack rules, int days) {
        ClauseResult result = new RepositoriesAreScanned(
                        repositories, keeping, store, rules, Clock.offset(clock, Duration.ofDays(days)))
                .evaluate();
        return switch (result) {
            case ClauseResult.NotMet notMet ->
                notMet.offenders().stream()
                        .map(Offender::text)
                        .filter(text -> text.startsWith(name))
                        .toList();
            case ClauseResult.Met met -> List.of();
            case ClauseResult.NotApplicable nothing -> List.of();
        };
    }

    private static PolicyPack packWithInterval(int days) {
        return new PolicyPack(
                "p", "P", 1, LocalDate.EPOCH, 12, Map.of(PackSetting.SCAN_INTERVAL_DAYS, days), List.of(), List.of());
    }

    private RepositoryId registered() {
        return repositories
                .register(Actor.system(), RepositoryFacts.electronic(name, RepositoryKind.FILES, "Here"))
                .id();
    }

    private void connect(RepositoryId repository, Schedule schedule) throws Exception {
        Path folder = Files.createDirectories(
                Path.of("target/test-data/repositories").toAbsolutePath().resolve(name.replace(' ', '-')));
        Files.writeString(folder.resolve("clubs.csv"), "club,members\nChess,12\nDrama,31\n");
        connections.connect(
                Actor.system(), repository, new ConnectionDraft("files", Map.of("path", folder.toString()), schedule));
    }

    private void scan(RepositoryId repository) throws InterruptedException {
        scans.start(Actor.system(), repository);
        assertThat(ended(repository).complete()).isTrue();
    }

    private Scan ended(RepositoryId repository) throws InterruptedException {
        Instant limit = Instant.now().plus(Duration.ofSeconds(90));
        while (scans.latest(repository).map(scan -> scan.state().isOpen()).orElse(true)) {
            assertThat(Instant.now()).as("waited long enough").isBefore(limit);
            Thread.sleep(100);
        }
        return scans.latest(repository).orElseThrow();
    }
}
