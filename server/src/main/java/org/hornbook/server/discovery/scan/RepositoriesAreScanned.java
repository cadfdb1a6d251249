package org.hornbook.server.discovery.scan;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hornbook.server.catalog.Medium;
import org.hornbook.server.catalog.Repositories;
import org.hornbook.server.catalog.Repository;
import org.hornbook.server.catalog.RepositoryId;
import org.hornbook.server.discovery.Connection;
import org.hornbook.server.discovery.connection.ConnectionKeeping;
import org.hornbook.server.obligations.ClauseCheck;
import org.hornbook.server.obligations.ClauseResult;
import org.hornbook.server.obligations.ClauseResult.Evidence;
import org.hornbook.server.obligations.ClauseResult.Offender;
import org.hornbook.server.obligations.PackSetting;
import org.hornbook.server.obligations.PolicyPack;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Clause DSE-5: every electronic repository was scanned from end to end within its interval. */
@Component
class RepositoriesAreScanned implements ClauseCheck {

    private final Repositories repositories;
    private final ConnectionKeeping connections;
    private final ScanStore scans;
    private final int usualDays;
    private final Clock clock;

    RepositoriesAreScanned(
            Repositories repositories, ConnectionKeeping connections, ScanStore scans, PolicyPack pack, Clock clock) {
        this.repositories = repositories;
        this.connections = connections;
        this.scans = scans;
        this.usualDays = pack.setting(PackSetting.SCAN_INTERVAL_DAYS);
        this.clock = clock;
    }

    @Override
    public String code() {
        return "repositories-are-scanned";
    }

    @Override
    public String statement() {
        return "Every electronic repository was scanned from end to end within its interval, %d days at the most."
                .formatted(usualDays);
    }

    @Override
    public ClauseResult evaluate() {
        List<Repository> electronic = electronic();
        if (electronic.isEmpty()) {
            return new ClauseResult.NotApplicable("The catalog has no electronic repository yet.");
        }
        List<Offender> offenders = overdue().stream()
                .map(one -> new Offender(one.repository().name() + ": " + one.fault(), href(one.repository())))
                .toList();
        return ClauseResult.of(
                List.of(
                        new Evidence("electronic repositories", electronic.size()),
                        new Evidence("scanned from end to end in time", electronic.size() - offenders.size())),
                offenders.stream().limit(ClauseResult.MOST_OFFENDERS).toList(),
                offenders.size());
    }

    /** A repository that was not scanned in time, and what is wrong, in words. */
    record Overdue(Repository repository, String fault) {}

    /** The repositories that were not scanned in time. */
    List<Overdue> overdue() {
        Map<RepositoryId, Instant> complete = scans.lastComplete();
        List<Overdue> overdue = new ArrayList<>();
        for (Repository repository : electronic()) {
            @Nullable String fault = fault(repository, complete.get(repository.id()));
            if (fault != null) {
                overdue.add(new Overdue(repository, fault));
            }
        }
        return overdue;
    }

    private List<Repository> electronic() {
        return repositories.all().stream()
                .filter(repository -> repository.facts().medium() == Medium.ELECTRONIC)
                .toList();
    }

    private @Nullable String fault(Repository repository, @Nullable Instant last) {
        if (last == null) {
            return connections.find(repository.id()).isEmpty()
                    ? "not connected, so never scanned"
                    : "never scanned from end to end";
        }
        long days = Duration.between(last, clock.instant()).toDays();
        int interval = interval(repository.id());
        return days < interval
                ? null
                : "last scanned from end to end %d days ago, wanted every %d".formatted(days, interval);
    }

    private int interval(RepositoryId repository) {
        Integer own = connections
                .find(repository)
                .map(Connection::schedule)
                .map(schedule -> schedule.intervalDays())
                .orElse(null);
        return own == null ? usualDays : Math.min(own, usualDays);
    }

    private static String href(Repository repository) {
        return "/catalog/repositories/" + repository.id() + "/connection";
    }
}
