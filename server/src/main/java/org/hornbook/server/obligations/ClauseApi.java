package org.hornbook.server.obligations;

import java.util.List;
import org.hornbook.server.web.SignedIn;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Clause results for scripts. */
@RestController
@SignedIn
class ClauseApi {

    private final Obligations obligations;

    ClauseApi(Obligations obligations) {
        this.obligations = obligations;
    }

    @GetMapping("/api/v1/clauses")
    ClauseList clauses() {
        return new ClauseList(obligations.pack().id(), obligations.pack().version(), obligations.evaluate());
    }

    @GetMapping("/api/v1/clauses/{clause}")
    ClauseStatus clause(@PathVariable String clause) {
        return obligations.evaluate(clause);
    }

    /** Every clause of the policy with its answer. */
    record ClauseList(String policy, int version, List<ClauseStatus> clauses) {}
}
