package org.hornbook.server.mail;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.hornbook.server.shared.Actor;
import org.hornbook.server.shared.Role;
import org.hornbook.server.web.AllowedTo;
import org.hornbook.server.web.FormErrors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The delivery log, without the letters' texts. */
@Controller
@AllowedTo(Role.ADMINISTRATOR)
class MailPages {

    private final DeliveryLog log;
    private final MailSettings settings;

    MailPages(DeliveryLog log, MailSettings settings) {
        this.log = log;
        this.settings = settings;
    }

    @GetMapping("/mail")
    String list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        return show(q.strip(), known(state), page, new FormErrors(), "", model);
    }

    @PostMapping("/mail/trial")
    String tryOut(
            Actor actor,
            @RequestParam(defaultValue = "") String address,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        FormErrors errors = new FormErrors()
                .addIf(!Letter.isAddress(address.strip()), "address", "Enter an address such as name@district.example");
        if (!errors.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show("", "", 1, errors, address, model);
        }
        log.tryOut(actor, address.strip());
        redirect.addFlashAttribute(
                "flash",
                settings.isSetUp()
                        ? "The letter is on its way. Reload this page to see how far it is."
                        : "The letter waits until a mail server is set up.");
        return "redirect:/mail";
    }

    @PostMapping("/mail/{letter}/again")
    String again(Actor actor, @PathVariable UUID letter, RedirectAttributes redirect) {
        log.sendAgain(actor, new LetterId(letter));
        return back(redirect, "The letter is sent again.");
    }

    @PostMapping("/mail/{letter}/arrived")
    String arrived(Actor actor, @PathVariable UUID letter, RedirectAttributes redirect) {
        log.arrived(actor, new LetterId(letter));
        return back(redirect, "Noted: the letter arrived.");
    }

    @PostMapping("/mail/{letter}/cancel")
    String cancel(Actor actor, @PathVariable UUID letter, RedirectAttributes redirect) {
        log.cancel(actor, new LetterId(letter));
        return back(redirect, "The letter is not sent.");
    }

    private static String back(RedirectAttributes redirect, String flash) {
        redirect.addFlashAttribute("flash", flash);
        return "redirect:/mail";
    }

    private String show(String q, String state, int page, FormErrors errors, String address, Model model) {
        model.addAttribute("paging", log.page(q, state, page));
        model.addAttribute("q", q);
        model.addAttribute("state", state);
        model.addAttribute("states", List.of(LetterState.QUEUED, LetterState.SENT, LetterState.CANCELLED));
        model.addAttribute("attention", log.attention());
        model.addAttribute("setUp", settings.isSetUp());
        model.addAttribute("server", settings.host() + ":" + settings.port());
        model.addAttribute("errors", errors);
        model.addAttribute("address", address);
        return "mail/list";
    }

    private static String known(String state) {
        boolean known = state.equals("ATTENTION")
                || Arrays.stream(LetterState.values())
                        .anyMatch(value -> value.name().equals(state));
        return known ? state : "";
    }
}
