package org.hornbook.server.obligations.web;

import java.util.List;
import org.hornbook.server.obligations.ClauseAnswer;
import org.hornbook.server.obligations.ClauseAnswers;
import org.hornbook.server.obligations.ClauseHistory;
import org.hornbook.server.obligations.ClauseStatus;
import org.hornbook.server.obligations.PolicyPack;
import org.hornbook.server.obligations.review.PolicyReviews;
import org.hornbook.server.web.CsvDownload;
import org.hornbook.server.web.SignedIn;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The policy page: every clause, its state, and how that changed over time. */
@Controller
@SignedIn
class PolicyPages {

    private static final int DAYS_SHOWN = 90;

    private final PolicyPack pack;
    private final ClauseAnswers answers;
    private final ClauseHistory history;
    private final PolicyReviews reviews;

    PolicyPages(PolicyPack pack, ClauseAnswers answers, ClauseHistory history, PolicyReviews reviews) {
        this.pack = pack;
        this.answers = answers;
        this.history = history;
        this.reviews = reviews;
    }

    @GetMapping("/policy")
    String policy(@RequestParam(defaultValue = "") String state, Model model) {
        model.addAttribute("view", PolicyView.of(pack, answers.forReading(), state));
        model.addAttribute("trend", TrendChart.of(history.inAll(DAYS_SHOWN)));
        return "obligations/policy";
    }

    @GetMapping("/policy/summary")
    String summary(Model model) {
        model.addAttribute("view", PolicyView.of(pack, answers.forReading(), ""));
        model.addAttribute("trend", TrendChart.of(history.inAll(DAYS_SHOWN)));
        model.addAttribute("today", reviews.today());
        model.addAttribute("nextReview", reviews.nextDue());
        return "obligations/summary";
    }

    @GetMapping("/policy.csv")
    ResponseEntity<byte[]> export() {
        return CsvDownload.of(
                "policy",
                List.of("clause", "title", "state", "to mend", "evidence", "computed at"),
                answers.forReading().stream().map(PolicyPages::cells).toList());
    }

    private static List<String> cells(ClauseAnswer answer) {
        ClauseStatus status = answer.status();
        return List.of(
                status.clause().id(),
                status.clause().title(),
                status.state().title(),
                Long.toString(status.offendersInAll()),
                PolicyView.evidence(status),
                answer.computedAt().toString());
    }

    /** Changes nothing but the answers' age, so everyone who may read them may ask for it. */
    @PostMapping("/policy/check")
    String checkAgain(RedirectAttributes redirect) {
        answers.checkAgain();
        redirect.addFlashAttribute("flash", "Every clause was checked again.");
        return "redirect:/policy";
    }
}
