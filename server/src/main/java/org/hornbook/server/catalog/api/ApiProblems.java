package org.hornbook.server.catalog.api;

import java.util.Locale;
import org.hornbook.server.shared.Problem;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** What programs read when a request cannot be carried out (RFC 9457), and how versions travel (RFC 9110). */
abstract class ApiProblems {

    @ExceptionHandler(Problem.class)
    ResponseEntity<ProblemDetail> problem(Problem problem) {
        return answer(problem.kind().status(), problem.text(), problem.kind().name());
    }

    static ResponseEntity<ProblemDetail> answer(int status, String text, String kind) {
        ProblemDetail detail = ProblemDetail.forStatus(status);
        detail.setDetail(text);
        detail.setProperty("kind", kind.toLowerCase(Locale.ROOT).replace('_', '-'));
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(detail);
    }

    /** The thing with its version as a strong entity tag; 304 when the program has it already. */
    static <T> ResponseEntity<T> tagged(T body, int version, HttpHeaders sent) {
        String tag = "\"" + version + "\"";
        if (sent.getIfNoneMatch().contains(tag)) {
            return ResponseEntity.status(304).eTag(tag).build();
        }
        return ResponseEntity.ok().eTag(tag).body(body);
    }
}
