package org.hornbook.server.directory.roster.pages;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.hornbook.server.directory.roster.FileCounts;
import org.hornbook.server.directory.roster.ImportOutcome;
import org.hornbook.server.directory.roster.ImportRecord;
import org.hornbook.server.directory.roster.RosterImports;
import org.hornbook.server.directory.roster.RosterImports.Origin;
import org.hornbook.server.directory.roster.RosterImports.Removals;
import org.hornbook.server.directory.roster.bundle.RosterProblem;
import org.hornbook.server.shared.Actor;
import org.hornbook.server.shared.Problem;
import org.hornbook.server.shared.Role;
import org.hornbook.server.web.AllowedTo;
import org.hornbook.server.web.ApiProblem;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Imports rosters sent by a program (1EdTech OneRoster 1.2 CSV, bulk and delta). */
@RestController
@AllowedTo({Role.ADMINISTRATOR, Role.GOVERNANCE_LEAD})
class RosterApi {

    private static final int LARGEST = 64 * 1024 * 1024;
    private static final int SHOWN = 50;

    private final RosterImports imports;

    RosterApi(RosterImports imports) {
        this.imports = imports;
    }

    /** What an import did. */
    record Answer(String outcome, Map<String, FileCounts> files, int staffWhoLeft, int studentsWhoLeft) {}

    /** The last attempts, newest first. */
    @GetMapping("/api/v1/rosters")
    List<ImportRecord> list() {
        return imports.latest(SHOWN);
    }

    /**
     * Imports the ZIP archive that is the body of the request.
     *
     * @param confirmed whether it may end more people than usual
     */
    @PostMapping(
            path = "/api/v1/rosters",
            consumes = {"application/zip", "application/octet-stream"})
    ResponseEntity<?> take(InputStream body, @RequestParam(defaultValue = "false") boolean confirmed, Actor actor)
            throws IOException {
        byte[] archive = body.readNBytes(LARGEST + 1);
        if (archive.length > LARGEST) {
            throw Problem.badInput("The archive is larger than 64 MB.");
        }
        ImportOutcome outcome = imports.importArchive(
                actor, new Origin("api", "roster.zip"), archive, confirmed ? Removals.CONFIRMED : Removals.GUARDED);
        return switch (outcome) {
            case ImportOutcome.Imported(var counts, int staff, int students) ->
                ResponseEntity.ok(new Answer("imported", counts, staff, students));
            case ImportOutcome.Unchanged(var counts) -> ResponseEntity.ok(new Answer("unchanged", counts, 0, 0));
            case ImportOutcome.Held held ->
                ApiProblem.answer(
                        Problem.Kind.CONFLICT,
                        held.leaving() + " of " + held.people()
                                + " people would leave. Send it again with confirmed=true when that is right.");
            case ImportOutcome.Refused(var first, int count) -> refused(first, count);
        };
    }

    private static ResponseEntity<ProblemDetail> refused(List<RosterProblem> first, int count) {
        ProblemDetail detail = ProblemDetail.forStatus(Problem.Kind.BAD_INPUT.status());
        detail.setDetail(count + (count == 1 ? " fault" : " faults") + " in the roster; nothing was changed.");
        detail.setProperty("kind", "bad-input");
        detail.setProperty("count", count);
        detail.setProperty("problems", first);
        return ResponseEntity.status(Problem.Kind.BAD_INPUT.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(detail);
    }
}
