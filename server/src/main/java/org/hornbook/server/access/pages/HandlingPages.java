package org.hornbook.server.access.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.hornbook.server.access.handling.Acknowledgement;
import org.hornbook.server.access.handling.Acknowledgements;
import org.hornbook.server.access.handling.Coverage;
import org.hornbook.server.access.handling.HandlingRules;
import org.hornbook.server.access.handling.Situation;
import org.hornbook.server.shared.Actor;
import org.hornbook.server.shared.Role;
import org.hornbook.server.web.AllowedTo;
import org.hornbook.server.web.CsvDownload;
import org.hornbook.server.web.Dates;
import org.hornbook.server.web.FormErrors;
import org.hornbook.server.web.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The handling rules for everybody, and who acknowledged them for those who watch (clause MAN-4). */
@Controller
class HandlingPages {

    private final HandlingRules rules;
    private final Acknowledgements acknowledgements;
    private final Coverage coverage;
    private final Dates dates;

    HandlingPages(HandlingRules rules, Acknowledgements acknowledgements, Coverage coverage, Dates dates) {
        this.rules = rules;
        this.acknowledgements = acknowledgements;
        this.coverage = coverage;
        this.dates = dates;
    }

    @GetMapping("/access/handling")
    @SignedIn
    String show(Actor actor, Model model) {
        return page(actor, null, model);
    }

    private String page(Actor actor, @Nullable FormErrors errors, Model model) {
        Acknowledgement newest = acknowledgements.of(actor.id()).orElse(null);
        model.addAttribute("edition", rules.current());
        model.addAttribute("situations", Situation.values());
        model.addAttribute("newest", newest);
        model.addAttribute("current", newest != null && newest.countsOn(acknowledgements.today()));
        model.addAttribute("mayEdit", actor.hasAny(Role.GOVERNANCE_LEAD));
        model.addAttribute("mayWatch", watches(actor));
        model.addAttribute("errors", errors == null ? List.of() : errors.list());
        model.addAttribute("readError", errors == null ? null : errors.of("read"));
        return "access/handling";
    }

    private static boolean watches(Actor actor) {
        return actor.hasAny(Role.GOVERNANCE_LEAD, Role.SUPERINTENDENT, Role.AUDITOR, Role.SECURITY_OFFICER);
    }

    @PostMapping("/access/handling/acknowledge")
    @SignedIn
    String acknowledge(
            @RequestParam(defaultValue = "0") int edition,
            @RequestParam(defaultValue = "") String read,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        if (!read.equals("yes")) {
            response.setStatus(422);
            return page(actor, new FormErrors().add("read", "Tick that you read the rules and will keep them."), model);
        }
        acknowledgements.acknowledge(actor, edition);
        redirect.addFlashAttribute("flash", "Thank you. That counts until the rules change, for a year at most.");
        return "redirect:/access/handling";
    }

    /** An earlier edition, as people acknowledged it. */
    @GetMapping("/access/handling/editions/{number}")
    @SignedIn
    String edition(@PathVariable int number, Model model) {
        model.addAttribute("edition", rules.require(number));
        model.addAttribute("situations", Situation.values());
        model.addAttribute("editions", rules.editions());
        return "access/handling-edition";
    }

    @GetMapping("/access/handling/people")
    @AllowedTo({Role.GOVERNANCE_LEAD, Role.SUPERINTENDENT, Role.AUDITOR, Role.SECURITY_OFFICER})
    String people(
            @RequestParam(defaultValue = "") String show, @RequestParam(defaultValue = "") String q, Model model) {
        List<Coverage.Line> all = coverage.all();
        model.addAttribute("lines", matching(all, show, q));
        model.addAttribute("people", all.size());
        model.addAttribute(
                "current", all.stream().filter(Coverage.Line::current).count());
        model.addAttribute("show", show);
        model.addAttribute("q", q);
        return "access/handling-people";
    }

    private static List<Coverage.Line> matching(List<Coverage.Line> all, String show, String q) {
        String words = q.strip().toLowerCase(java.util.Locale.ROOT);
        return all.stream()
                .filter(line -> !show.equals("missing") || !line.current())
                .filter(line -> (line.name() + " " + line.title())
                        .toLowerCase(java.util.Locale.ROOT)
                        .contains(words))
                .toList();
    }

    @GetMapping("/access/handling/people.csv")
    @AllowedTo({Role.GOVERNANCE_LEAD, Role.SUPERINTENDENT, Role.AUDITOR, Role.SECURITY_OFFICER})
    ResponseEntity<byte[]> export(
            @RequestParam(defaultValue = "") String show, @RequestParam(defaultValue = "") String q) {
        return CsvDownload.of(
                "handling-rules",
                List.of("person", "position", "why", "state", "acknowledged", "counts until"),
                matching(coverage.all(), show, q).stream().map(this::cells).toList());
    }

    private List<String> cells(Coverage.Line line) {
        Acknowledgement newest = line.acknowledgement();
        return List.of(
                line.name(),
                line.title(),
                line.why(),
                line.state(),
                newest == null ? "" : dates.day(newest.at()),
                newest == null ? "" : newest.until().toString());
    }
}
