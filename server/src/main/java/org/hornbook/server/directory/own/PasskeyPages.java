package org.hornbook.server.directory.own;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.hornbook.server.directory.Accounts;
import org.hornbook.server.directory.passkeys.Passkey;
import org.hornbook.server.directory.passkeys.Passkeys;
import org.hornbook.server.directory.signin.Sessions;
import org.hornbook.server.shared.Actor;
import org.hornbook.server.web.FormErrors;
import org.hornbook.server.web.SignedIn;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where people rename and remove their passkeys. */
@Controller
@SignedIn
class PasskeyPages {

    private final Passkeys passkeys;
    private final Accounts accounts;
    private final Sessions sessions;

    PasskeyPages(Passkeys passkeys, Accounts accounts, Sessions sessions) {
        this.passkeys = passkeys;
        this.accounts = accounts;
        this.sessions = sessions;
    }

    @GetMapping("/account/passkeys/{id}")
    ModelAndView edit(@PathVariable UUID id, Actor actor) {
        Passkey passkey = passkeys.require(actor.id(), id);
        return form(passkey, passkey.name(), new FormErrors(), HttpStatus.OK);
    }

    @PostMapping("/account/passkeys/{id}")
    Object rename(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String name,
            Actor actor,
            RedirectAttributes redirect) {
        Passkey passkey = passkeys.require(actor.id(), id);
        FormErrors errors = checkName(name.strip());
        if (!errors.isEmpty()) {
            return form(passkey, name, errors, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        passkeys.rename(actor, id, name.strip());
        redirect.addFlashAttribute("flash", "The passkey has its new name.");
        return "redirect:/account";
    }

    @GetMapping("/account/passkeys/{id}/remove")
    String confirm(@PathVariable UUID id, Actor actor, Model model) {
        model.addAttribute("passkey", passkeys.require(actor.id(), id));
        return "directory/passkey-remove";
    }

    /** A lost device may be signed in still, so every other session ends with its passkey. */
    @PostMapping("/account/passkeys/{id}/remove")
    String remove(@PathVariable UUID id, Actor actor, HttpServletRequest request, RedirectAttributes redirect) {
        passkeys.remove(actor, id);
        sessions.endAllBut(
                accounts.require(actor.id()).signInName(), request.getSession().getId());
        redirect.addFlashAttribute("flash", "The passkey is removed. You are signed out everywhere else.");
        return "redirect:/account";
    }

    static FormErrors checkName(String name) {
        return new FormErrors()
                .addIf(name.isEmpty(), "name", "Give the passkey a name, such as the device it is on.")
                .addIf(
                        name.length() > Passkey.LONGEST_NAME,
                        "name",
                        "Use at most " + Passkey.LONGEST_NAME + " characters.");
    }

    private static ModelAndView form(Passkey passkey, String name, FormErrors errors, HttpStatus status) {
        ModelAndView page = new ModelAndView("directory/passkey-edit", status);
        page.addObject("passkey", passkey);
        page.addObject("name", name);
        page.addObject("errors", errors);
        return page;
    }
}
