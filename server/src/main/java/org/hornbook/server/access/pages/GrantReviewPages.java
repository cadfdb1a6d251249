package org.hornbook.server.access.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hornbook.server.access.recertification.GrantReview;
import org.hornbook.server.access.recertification.GrantReviews;
import org.hornbook.server.access.recertification.ReviewId;
import org.hornbook.server.access.recertification.ReviewItem;
import org.hornbook.server.shared.Actor;
import org.hornbook.server.shared.Problem;
import org.hornbook.server.shared.Role;
import org.hornbook.server.web.AllowedTo;
import org.hornbook.server.web.FormErrors;
import org.hornbook.server.web.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Reviews of grants: started by the governance lead, answered by the keepers of the data. */
@Controller
class GrantReviewPages {

    private static final String USUAL_REASON = "No longer needed";

    private final GrantReviews reviews;

    GrantReviewPages(GrantReviews reviews) {
        this.reviews = reviews;
    }

    /** An item on the page; {@code number} names its controls. */
    public record Line(int number, ReviewItem item, boolean mayAnswer, String href) {}

    @GetMapping("/access/reviews")
    @SignedIn
    String list(Actor actor, Model model) {
        model.addAttribute("reviews", reviews.all());
        model.addAttribute("mayStart", actor.hasAny(Role.GOVERNANCE_LEAD));
        return "access/reviews";
    }

    @GetMapping("/access/reviews/new")
    @AllowedTo(Role.GOVERNANCE_LEAD)
    String begin(Model model) {
        return form("", reviews.today().plusDays(28).toString(), null, model);
    }

    private static String form(String title, String due, @Nullable FormErrors errors, Model model) {
        model.addAttribute("title", title);
        model.addAttribute("due", due);
        model.addAttribute("errors", errors == null ? List.of() : errors.list());
        model.addAttribute("faults", errors == null ? new FormErrors() : errors);
        return "access/review-form";
    }

    @PostMapping("/access/reviews")
    @AllowedTo(Role.GOVERNANCE_LEAD)
    String start(
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String due,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        FormErrors errors = new FormErrors();
        Optional<LocalDate> last = date(due);
        errors.addIf(last.isEmpty(), "due", "Enter the last day as year-month-day, such as 2027-01-15.");
        if (last.isPresent()) {
            try {
                ReviewId id = reviews.start(actor, title, last.get());
                redirect.addFlashAttribute("flash", "The review has begun. The keepers of the data have a task each.");
                return "redirect:/access/reviews/" + id;
            } catch (Problem problem) {
                if (problem.kind() != Problem.Kind.BAD_INPUT) {
                    throw problem;
                }
                errors.add(problem.text().contains("day") ? "due" : "title", problem.text());
            }
        }
        response.setStatus(422);
        return form(title, due, errors, model);
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text.strip()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    @GetMapping("/access/reviews/{id}")
    @SignedIn
    String show(@PathVariable ReviewId id, Actor actor, Model model) {
        GrantReview review = reviews.require(id);
        List<Line> lines = new ArrayList<>();
        for (ReviewItem item : reviews.items(actor, id)) {
            lines.add(new Line(lines.size(), item, review.open() && reviews.mayAnswer(actor, item), href(item)));
        }
        model.addAttribute("review", review);
        model.addAttribute("lines", lines);
        model.addAttribute("answers", lines.stream().anyMatch(Line::mayAnswer));
        return "access/review";
    }

    private static String href(ReviewItem item) {
        return switch (item.kind()) {
            case GRANT -> "/access/grants/" + item.subject();
            case STANDING -> "/access/standing/" + item.subject();
        };
    }

    /** Takes every answer that was given; items without one stay open. */
    @PostMapping("/access/reviews/{id}")
    @SignedIn
    String answer(
            @PathVariable ReviewId id,
            @RequestParam Map<String, String> fields,
            Actor actor,
            RedirectAttributes redirect) {
        int answered = 0;
        for (ReviewItem item : reviews.items(actor, id)) {
            String answer = fields.getOrDefault("answer-" + item.code(), "");
            if (answer.equals("confirm")) {
                reviews.confirm(actor, item);
                answered++;
            } else if (answer.equals("end")) {
                String reason = fields.getOrDefault("reason-" + item.code(), "");
                reviews.end(actor, item, reason.isBlank() ? USUAL_REASON : reason);
                answered++;
            }
        }
        redirect.addFlashAttribute("flash", answered == 1 ? "1 answer is saved." : answered + " answers are saved.");
        return "redirect:/access/reviews/" + id;
    }
}
