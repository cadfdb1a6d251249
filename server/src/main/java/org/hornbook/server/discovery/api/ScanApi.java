package org.hornbook.server.discovery.api;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hornbook.discovery.connect.SettingProblem;
import org.hornbook.server.catalog.Repositories;
import org.hornbook.server.catalog.Repository;
import org.hornbook.server.catalog.RepositoryFacts;
import org.hornbook.server.catalog.RepositoryId;
import org.hornbook.server.catalog.RepositoryKind;
import org.hornbook.server.discovery.ConnectionDraft;
import org.hornbook.server.discovery.ConnectionSaving;
import org.hornbook.server.discovery.Connections;
import org.hornbook.server.discovery.Scan;
import org.hornbook.server.discovery.ScanId;
import org.hornbook.server.discovery.ScanStart;
import org.hornbook.server.discovery.Scans;
import org.hornbook.server.discovery.Schedule;
import org.hornbook.server.shared.Actor;
import org.hornbook.server.shared.Problem;
import org.hornbook.server.shared.Role;
import org.hornbook.server.web.AllowedTo;
import org.hornbook.server.web.ApiProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Registers repositories, connects them, starts scans and tells how far they are. */
@RestController
@AllowedTo({Role.GOVERNANCE_LEAD, Role.ADMINISTRATOR})
class ScanApi {

    private final Repositories repositories;
    private final Connections connections;
    private final Scans scans;

    ScanApi(Repositories repositories, Connections connections, Scans scans) {
        this.repositories = repositories;
        this.connections = connections;
        this.scans = scans;
    }

    /** A repository to be registered. */
    record NewRepository(
            @Nullable String name,
            @Nullable RepositoryKind kind,
            @Nullable String location) {}

    /** What was registered. */
    record Registered(String id, String name) {}

    /** A connection to be saved; {@code version} only to replace one. */
    record NewConnection(
            @Nullable String kind,
            @Nullable Map<String, String> settings,
            @Nullable Integer intervalDays,
            @Nullable Integer version) {}

    /** A scan as programs read it; {@code state} in small letters. */
    record ScanAnswer(
            String id,
            String repository,
            String state,
            Instant requestedAt,
            @Nullable Instant startedAt,
            @Nullable Instant finishedAt,
            int datasetsPlanned,
            int datasetsDone,
            long rows,
            long problems,
            boolean complete,
            @Nullable String failure,
            @Nullable String cure) {

        static ScanAnswer of(Scan scan) {
            return new ScanAnswer(
                    scan.id().toString(),
                    scan.repository().toString(),
                    scan.state().name().toLowerCase(Locale.ROOT),
                    scan.requestedAt(),
                    scan.startedAt(),
                    scan.finishedAt(),
                    scan.counts().planned(),
                    scan.counts().done(),
                    scan.counts().rows(),
                    scan.counts().problems(),
                    scan.complete(),
                    scan.failure(),
                    scan.cure());
        }
    }

    @PostMapping("/api/v1/repositories")
    ResponseEntity<Registered> register(@RequestBody NewRepository wanted, Actor actor) {
        String name = wanted.name();
        RepositoryKind kind = wanted.kind();
        if (name == null || name.isBlank() || kind == null || kind == RepositoryKind.PAPER) {
            throw Problem.badInput("Send a name and a kind other than PAPER, such as DATABASE or FILES.");
        }
        String location = wanted.location();
        Repository repository =
                repositories.register(actor, RepositoryFacts.electronic(name, kind, location == null ? "" : location));
        return ResponseEntity.created(URI.create("/api/v1/repositories/" + repository.id()))
                .body(new Registered(repository.id().toString(), repository.name()));
    }

    @PutMapping("/api/v1/repositories/{id}/connection")
    ResponseEntity<?> connect(@PathVariable RepositoryId id, @RequestBody NewConnection wanted, Actor actor) {
        String kind = wanted.kind();
        Map<String, String> settings = wanted.settings();
        Integer version = wanted.version();
        ConnectionDraft draft = new ConnectionDraft(
                kind == null ? "" : kind,
                settings == null ? Map.of() : settings,
                new Schedule(wanted.intervalDays(), null, null, null));
        ConnectionSaving saving =
                version == null ? connections.connect(actor, id, draft) : connections.change(actor, id, version, draft);
        return switch (saving) {
            case ConnectionSaving.Saved saved ->
                ResponseEntity.ok(Map.of("version", saved.connection().version()));
            case ConnectionSaving.Refused refused ->
                ApiProblem.answer(Problem.Kind.BAD_INPUT, words(refused.problems()));
        };
    }

    @PostMapping("/api/v1/repositories/{id}/scans")
    @AllowedTo({Role.GOVERNANCE_LEAD, Role.SECURITY_OFFICER, Role.ADMINISTRATOR})
    ResponseEntity<?> start(@PathVariable RepositoryId id, Actor actor) {
        return switch (scans.start(actor, id)) {
            case ScanStart.Queued(ScanId scan) ->
                ResponseEntity.accepted()
                        .location(URI.create("/api/v1/scans/" + scan))
                        .body(ScanAnswer.of(scans.require(scan)));
            case ScanStart.AlreadyOpen(ScanId scan) ->
                ApiProblem.answer(
                        Problem.Kind.CONFLICT, "The repository is being scanned already: /api/v1/scans/" + scan);
            case ScanStart.NotConnected _ ->
                ApiProblem.answer(Problem.Kind.CONFLICT, "The repository is not connected. Save a connection first.");
        };
    }

    @GetMapping("/api/v1/scans/{id}")
    @AllowedTo({
        Role.SUPERINTENDENT,
        Role.GOVERNANCE_LEAD,
        Role.CUSTODIAN,
        Role.AUDITOR,
        Role.SECURITY_OFFICER,
        Role.ADMINISTRATOR
    })
    ScanAnswer show(@PathVariable ScanId id) {
        return ScanAnswer.of(scans.require(id));
    }

    @ExceptionHandler(IllegalArgumentException.class)
    ResponseEntity<ProblemDetail> outOfRange(IllegalArgumentException e) {
        return ApiProblem.answer(Problem.Kind.BAD_INPUT, String.valueOf(e.getMessage()));
    }

    private static String words(List<SettingProblem> problems) {
        return String.join(" ", problems.stream().map(SettingProblem::message).toList());
    }
}
