package org.hornbook.server.access.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hornbook.server.access.GrantedElement;
import org.hornbook.server.access.Treatment;
import org.hornbook.server.access.asking.AccessRequest;
import org.hornbook.server.access.asking.Decisions;
import org.hornbook.server.access.asking.RequestId;
import org.hornbook.server.access.asking.RequestState;
import org.hornbook.server.access.asking.Requests;
import org.hornbook.server.access.minimiser.Ask;
import org.hornbook.server.shared.Actor;
import org.hornbook.server.shared.Problem;
import org.hornbook.server.web.FormErrors;
import org.hornbook.server.web.SignedIn;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Granting and refusing, on the page of a request. */
@Controller
@SignedIn
class AccessDecisionPages {

    private final Requests requests;
    private final Decisions decisions;
    private final RequestPage page;

    AccessDecisionPages(Requests requests, Decisions decisions, RequestPage page) {
        this.requests = requests;
        this.decisions = decisions;
        this.page = page;
    }

    /** Grants what is proposed, or with the decider's changes: fewer elements, less of each, a shorter time. */
    @PostMapping("/access/requests/{id}/agree")
    String agree(
            @PathVariable RequestId id,
            @RequestParam(defaultValue = "-1") int version,
            @RequestParam Map<String, String> fields,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        AccessRequest request = requests.require(id);
        FormErrors errors = new FormErrors();
        Ask given = given(request, fields, errors);
        errors.addIf(given.elements().isEmpty(), "keep-" + first(request), "Leave at least one element, or refuse.");
        if (errors.isEmpty()) {
            try {
                AccessRequest after = decisions.agree(actor, id, version, given, fields.getOrDefault("reasons", ""));
                redirect.addFlashAttribute("flash", said(after));
                return "redirect:/access/requests/" + id;
            } catch (Problem problem) {
                if (problem.kind() != Problem.Kind.BAD_INPUT) {
                    throw problem;
                }
                errors.add("reasons", problem.text());
            }
        }
        response.setStatus(422);
        return page.fill(request, fields, errors, actor, model);
    }

    private static String said(AccessRequest after) {
        return after.state() == RequestState.AGREED
                ? "You agreed. A second person decides now, because the data is restricted."
                : "Granted. " + after.askedByName() + " has the data until the last day.";
    }

    private static String first(AccessRequest request) {
        return request.agreed().elements().getFirst().element().toString();
    }

    /** Without "changes" as it stands; with it, what is ticked and chosen. */
    private static Ask given(AccessRequest request, Map<String, String> fields, FormErrors errors) {
        Ask agreed = request.agreed();
        if (!"yes".equals(fields.get("changes"))) {
            return agreed;
        }
        List<GrantedElement> kept = new ArrayList<>();
        for (GrantedElement element : agreed.elements()) {
            if (fields.containsKey("keep-" + element.element())) {
                kept.add(new GrantedElement(element.element(), treatment(element, fields)));
            }
        }
        Optional<LocalDate> until = date(fields.getOrDefault("until", ""));
        errors.addIf(
                until.isEmpty() || until.get().isAfter(agreed.until()),
                "until",
                "Enter the last day as year-month-day, at the latest " + agreed.until() + ".");
        return agreed.withElements(kept).withUntil(until.orElse(agreed.until()));
    }

    private static Treatment treatment(GrantedElement element, Map<String, String> fields) {
        String wanted = fields.getOrDefault("less-" + element.element(), "");
        return Arrays.stream(Treatment.values())
                .filter(one -> one.name().equals(wanted))
                .findFirst()
                .orElse(element.treatment());
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text.strip()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    @PostMapping("/access/requests/{id}/refuse")
    String refuse(
            @PathVariable RequestId id,
            @RequestParam(defaultValue = "-1") int version,
            @RequestParam Map<String, String> fields,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        AccessRequest request = requests.require(id);
        String why = fields.getOrDefault("why", "");
        String cure = fields.getOrDefault("cure", "");
        FormErrors errors = new FormErrors()
                .addIf(bad(why), "why", "Say why, in at most 1,000 characters; the person reads it.")
                .addIf(bad(cure), "cure", "Say what the person can do instead, in at most 1,000 characters.");
        if (!errors.isEmpty()) {
            response.setStatus(422);
            return page.fill(request, fields, errors, actor, model);
        }
        decisions.refuse(actor, id, version, why, cure);
        redirect.addFlashAttribute("flash", "Refused. " + request.askedByName() + " reads your reasons.");
        return "redirect:/access/requests/" + id;
    }

    private static boolean bad(String text) {
        return text.isBlank() || text.length() > Requests.LONGEST;
    }
}
