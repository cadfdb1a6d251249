package org.hornbook.server.obligations;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.hornbook.server.obligations.PolicyReviews.Refusal;
import org.hornbook.server.shared.Actor;
import org.hornbook.server.shared.Role;
import org.hornbook.server.web.AllowedTo;
import org.hornbook.server.web.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The policy page: every clause, its state, and what must be mended. */
@Controller
class PolicyPages {

    private static final int DAYS_SHOWN = 90;

    private final Obligations obligations;
    private final ClauseHistory history;
    private final PolicyReviews reviews;

    PolicyPages(Obligations obligations, ClauseHistory history, PolicyReviews reviews) {
        this.obligations = obligations;
        this.history = history;
        this.reviews = reviews;
    }

    @GetMapping("/policy")
    @SignedIn
    String policy(@RequestParam(defaultValue = "") String state, Model model) {
        model.addAttribute("view", PolicyView.of(obligations.pack(), obligations.evaluate(), state));
        return "obligations/policy";
    }

    @GetMapping("/policy/summary")
    @SignedIn
    String summary(Model model) {
        model.addAttribute("view", PolicyView.of(obligations.pack(), obligations.evaluate(), ""));
        model.addAttribute("today", history.today());
        model.addAttribute("nextReview", reviews.nextDue());
        return "obligations/summary";
    }

    @GetMapping("/policy.csv")
    @SignedIn
    void export(HttpServletResponse response) throws IOException {
        response.setContentType("text/csv; charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"policy.csv\"");
        try (CSVPrinter csv = new CSVPrinter(response.getWriter(), CSVFormat.RFC4180)) {
            csv.printRecord("clause", "title", "state", "to mend", "evidence");
            for (ClauseStatus status : obligations.evaluate()) {
                csv.printRecord(
                        status.clause().id(),
                        status.clause().title(),
                        status.state().title(),
                        status.offendersInAll(),
                        PolicyView.evidence(status));
            }
        }
    }

    @GetMapping("/policy/{clause}")
    @SignedIn
    String clause(@PathVariable String clause, Actor actor, Model model) {
        fill(clause, actor, model);
        return "obligations/clause";
    }

    @PostMapping("/policy/snapshot")
    @AllowedTo({Role.GOVERNANCE_LEAD, Role.SUPERINTENDENT})
    String snapshot(Actor actor, RedirectAttributes redirect) {
        history.recordAgain(actor);
        redirect.addFlashAttribute("flash", "Today's result is recorded.");
        return "redirect:/policy";
    }

    @PostMapping("/policy/reviews")
    @AllowedTo({Role.GOVERNANCE_LEAD, Role.SUPERINTENDENT})
    String review(
            @RequestParam(defaultValue = "") String reviewedOn,
            @RequestParam(defaultValue = "") String decision,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        Optional<LocalDate> date = date(reviewedOn);
        Optional<String> problem = date.isEmpty()
                ? Optional.of("Enter the review date as year, month and day, such as 2026-11-24.")
                : reviews.record(actor, date.get(), decision).map(Refusal::text);
        if (problem.isEmpty()) {
            redirect.addFlashAttribute("flash", "The review is recorded.");
            return "redirect:/policy/REV-1";
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        fill("REV-1", actor, model);
        boolean aboutDecision = problem.get().equals(Refusal.NO_DECISION.text());
        model.addAttribute("errors", List.of(new FieldError(aboutDecision ? "decision" : "reviewedOn", problem.get())));
        model.addAttribute("reviewedOn", reviewedOn);
        model.addAttribute("decision", decision);
        return "obligations/clause";
    }

    /** What the error summary shows. */
    record FieldError(String field, String text) {}

    private void fill(String clause, Actor actor, Model model) {
        ClauseStatus status = obligations.evaluate(clause);
        model.addAttribute("status", status);
        model.addAttribute("badge", PolicyView.badge(status.state()));
        model.addAttribute("chart", HistoryChart.of(history.of(clause, DAYS_SHOWN)));
        boolean isReview = status.clause().checks().contains("policy-review-is-current");
        model.addAttribute("reviews", isReview ? reviews.all() : null);
        model.addAttribute("nextReview", reviews.nextDue());
        model.addAttribute("adopted", obligations.pack().adopted());
        model.addAttribute("mayReview", actor.hasAny(Role.GOVERNANCE_LEAD, Role.SUPERINTENDENT));
    }

    private static Optional<LocalDate> date(@Nullable String text) {
        try {
            return text == null || text.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(text.strip()));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
