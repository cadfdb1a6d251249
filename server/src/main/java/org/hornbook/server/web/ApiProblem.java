package org.hornbook.server.web;

import java.util.Locale;
import org.hornbook.server.shared.Problem;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/**
 * What programs read when a request cannot be carried out: problem details (RFC 9457) with the further member
 * {@code kind}, a word that stays the same when the sentence changes.
 */
public final class ApiProblem {

    private ApiProblem() {}

    /** The answer for a problem that ended the request. */
    public static ResponseEntity<ProblemDetail> answer(Problem problem) {
        return answer(problem.kind(), problem.text());
    }

    /** An answer of that kind, with the status that goes with it. */
    public static ResponseEntity<ProblemDetail> answer(Problem.Kind kind, String text) {
        return answer(kind.status(), kind.name().toLowerCase(Locale.ROOT).replace('_', '-'), text);
    }

    /** An answer with a status that no kind of problem has, such as 412; {@code kind} is its word. */
    public static ResponseEntity<ProblemDetail> answer(int status, String kind, String text) {
        ProblemDetail detail = ProblemDetail.forStatus(status);
        detail.setDetail(text);
        detail.setProperty("kind", kind);
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(detail);
    }
}
