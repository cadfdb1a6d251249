package org.hornbook.server.obligations.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.hornbook.server.obligations.ClauseAnswer;
import org.hornbook.server.obligations.ClauseAnswers;
import org.hornbook.server.obligations.ClauseHistory;
import org.hornbook.server.obligations.ClauseResult;
import org.hornbook.server.obligations.ClauseStatus;
import org.hornbook.server.obligations.OffenderQuery;
import org.hornbook.server.obligations.PolicyPack;
import org.hornbook.server.obligations.review.PolicyReviews;
import org.hornbook.server.obligations.review.PolicyReviews.Refusal;
import org.hornbook.server.shared.Actor;
import org.hornbook.server.shared.Role;
import org.hornbook.server.web.AllowedTo;
import org.hornbook.server.web.CsvDownload;
import org.hornbook.server.web.FormErrors;
import org.hornbook.server.web.SignedIn;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/** The page of one clause: its checks, what must be mended, its history; for REV-1 also the reviews. */
@Controller
class ClausePages {

    private static final int DAYS_SHOWN = 90;
    private static final int PAGE_SIZE = 50;
    private static final String REVIEW_CHECK = "policy-review-is-current";

    private final ClauseAnswers answers;
    private final ClauseHistory history;
    private final PolicyReviews reviews;
    private final PolicyPack pack;

    ClausePages(ClauseAnswers answers, ClauseHistory history, PolicyReviews reviews, PolicyPack pack) {
        this.answers = answers;
        this.history = history;
        this.reviews = reviews;
        this.pack = pack;
    }

    /** Opened plainly it is computed now; turning pages and searching looks at the same answer unless that is old. */
    @GetMapping("/policy/{clause}")
    @SignedIn
    String clause(
            @PathVariable String clause,
            @RequestParam(defaultValue = "") String check,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "0") int page,
            Actor actor,
            Model model) {
        boolean plain = check.isEmpty() && q.isEmpty() && page == 0;
        ClauseAnswer answer = plain ? answers.now(clause) : answers.current(clause);
        fill(answer, new OffenderQuery(clause, check, q), page, actor, model);
        return "obligations/clause";
    }

    @GetMapping("/policy/{clause}/to-mend.csv")
    @SignedIn
    ResponseEntity<byte[]> export(
            @PathVariable String clause,
            @RequestParam(defaultValue = "") String check,
            @RequestParam(defaultValue = "") String q) {
        ClauseAnswer answer = answers.current(clause);
        OffenderQuery query = new OffenderQuery(clause, check, q);
        return CsvDownload.of(
                answer.status().clause().id() + "-to-mend",
                List.of("what", "page"),
                answers.offenders(query, 1, Integer.MAX_VALUE).items().stream()
                        .map(offender -> List.of(offender.text(), offender.href()))
                        .toList());
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
        FormErrors errors = record(actor, reviewedOn, decision);
        String clause = reviewClause();
        if (errors.isEmpty()) {
            redirect.addFlashAttribute("flash", "The review is recorded.");
            return "redirect:/policy/" + clause;
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        fill(answers.now(clause), new OffenderQuery(clause, "", ""), 0, actor, model);
        model.addAttribute("errors", errors);
        model.addAttribute("reviewedOn", reviewedOn);
        model.addAttribute("decision", decision);
        return "obligations/clause";
    }

    private FormErrors record(Actor actor, String reviewedOn, String decision) {
        Optional<LocalDate> date = date(reviewedOn);
        FormErrors errors = new FormErrors();
        if (date.isEmpty()) {
            return errors.add("reviewedOn", "Enter the review date as year, month and day, such as 2026-11-24.");
        }
        reviews.record(actor, date.get(), decision).ifPresent(refusal -> errors.add(field(refusal), refusal.text()));
        return errors;
    }

    private static String field(Refusal refusal) {
        return switch (refusal) {
            case IN_THE_FUTURE, BEFORE_ADOPTION -> "reviewedOn";
            case NO_DECISION -> "decision";
        };
    }

    /** The clause whose page has the form; the first clause of a pack that asks for no review. */
    private String reviewClause() {
        return pack.clauses().stream()
                .filter(clause -> clause.checks().contains(REVIEW_CHECK))
                .findFirst()
                .orElse(pack.clauses().getFirst())
                .id();
    }

    private void fill(ClauseAnswer answer, OffenderQuery query, int page, Actor actor, Model model) {
        ClauseStatus status = answer.status();
        model.addAttribute("status", status);
        model.addAttribute("computedAt", answer.computedAt());
        model.addAttribute("badge", PolicyView.badge(status.state()));
        model.addAttribute(
                "checks", status.outcomes().stream().map(ClauseView::of).toList());
        model.addAttribute("chart", HistoryChart.of(history.of(status.clause().id(), DAYS_SHOWN)));
        model.addAttribute("query", query);
        model.addAttribute("toMend", answers.offenders(query, page, PAGE_SIZE));
        model.addAttribute("named", ClauseResult.MOST_OFFENDERS);
        model.addAttribute("base", address("/policy/{clause}", query) + "&");
        model.addAttribute("csv", address("/policy/{clause}/to-mend.csv", query));
        model.addAttribute("errors", new FormErrors());
        boolean isReview = status.clause().checks().contains(REVIEW_CHECK);
        model.addAttribute("reviews", isReview ? reviews.all() : null);
        model.addAttribute("nextReview", reviews.nextDue());
        model.addAttribute("adopted", pack.adopted());
        model.addAttribute("mayReview", actor.hasAny(Role.GOVERNANCE_LEAD, Role.SUPERINTENDENT));
    }

    private static String address(String path, OffenderQuery query) {
        return UriComponentsBuilder.fromPath(path)
                .queryParam("check", "{check}")
                .queryParam("q", "{q}")
                .encode()
                .buildAndExpand(query.clause(), query.check(), query.words())
                .toUriString();
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return text.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(text.strip()));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
