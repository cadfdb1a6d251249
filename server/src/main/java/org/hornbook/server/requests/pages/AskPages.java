package org.hornbook.server.requests.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.hornbook.server.directory.Secret;
import org.hornbook.server.requests.Relation;
import org.hornbook.server.requests.Requests;
import org.hornbook.server.requests.pages.AskForm.Page;
import org.hornbook.server.shared.Problem;
import org.hornbook.server.web.FormErrors;
import org.hornbook.server.web.OpenToAll;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Asking for own records without an account: one thing a page. Every answer is the same whether a person exists. */
@Controller
class AskPages {

    private final Requests requests;

    AskPages(Requests requests) {
        this.requests = requests;
    }

    @GetMapping("/records")
    @OpenToAll
    String start() {
        return "requests/start";
    }

    @GetMapping("/records/ask")
    @OpenToAll
    String ask(Model model) {
        return page(Page.WHO, AskForm.empty(), new FormErrors(), model);
    }

    @PostMapping("/records/ask")
    @OpenToAll
    String answer(
            @ModelAttribute("form") AskForm form,
            @RequestParam(defaultValue = "WHO") Page page,
            @RequestParam(defaultValue = "false") boolean back,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        if (back) {
            return page(form.before(page), form, new FormErrors(), model);
        }
        FormErrors errors = form.check(page);
        if (!errors.isEmpty()) {
            response.setStatus(422);
            return page(page, form, errors, model);
        }
        if (page != Page.CHECK) {
            return page(form.after(page), form, new FormErrors(), model);
        }
        if (form.firstFault().isPresent()) {
            Page faulty = form.firstFault().get();
            response.setStatus(422);
            return page(faulty, form, form.check(faulty), model);
        }
        requests.ask(form.request(), request.getRemoteAddr());
        return "redirect:/records/sent";
    }

    private static String page(Page page, AskForm form, FormErrors errors, Model model) {
        model.addAttribute("page", page.name());
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        model.addAttribute("relations", Relation.values());
        model.addAttribute(
                "own", form.chosen().filter(one -> one == Relation.PARENT).isEmpty());
        model.addAttribute("says", form.chosen().map(Relation::says).orElse(""));
        model.addAttribute(
                "staff", form.chosen().filter(one -> one == Relation.STAFF).isPresent());
        return "requests/ask";
    }

    @GetMapping("/records/sent")
    @OpenToAll
    String sent() {
        return "requests/sent";
    }

    @GetMapping("/records/confirm/{secret}")
    @OpenToAll
    String askConfirm(@PathVariable String secret, Model model) {
        if (!requests.isProvable(new Secret(secret))) {
            throw Problem.notFound("This link is no longer open. Ask again on the page Records.");
        }
        model.addAttribute("secret", secret);
        return "requests/confirm";
    }

    @PostMapping("/records/confirm/{secret}")
    @OpenToAll
    String confirm(@PathVariable String secret) {
        Secret progress = requests.prove(new Secret(secret))
                .orElseThrow(() -> Problem.notFound("This link is no longer open. Ask again on the page Records."));
        return "redirect:/records/progress/" + progress.text();
    }
}
