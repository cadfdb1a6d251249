package org.hornbook.server.directory.own;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import org.hornbook.server.directory.Account;
import org.hornbook.server.directory.Accounts;
import org.hornbook.server.directory.passkeys.Passkeys;
import org.hornbook.server.directory.passkeys.RelyingParty;
import org.hornbook.server.directory.signin.PresentPassword;
import org.hornbook.server.shared.Actor;
import org.hornbook.server.shared.District;
import org.hornbook.server.web.FormErrors;
import org.hornbook.server.web.SignedIn;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where people add a passkey: first its name and the present password, then the device makes it. */
@Controller
@SignedIn
class NewPasskeyPages {

    private static final String ADDRESS = "/account/passkeys/new";
    private static final String DEVICE = "/account/passkeys/new/device";
    private static final String PENDING = "hornbook.new-passkey";

    private final Passkeys passkeys;
    private final Accounts accounts;
    private final PresentPassword password;
    private final District district;

    NewPasskeyPages(Passkeys passkeys, Accounts accounts, PresentPassword password, District district) {
        this.passkeys = passkeys;
        this.accounts = accounts;
        this.password = password;
        this.district = district;
    }

    /** A passkey that was named and awaits its device; kept in the session. */
    private record Pending(String name, String challenge) implements Serializable {}

    @GetMapping(ADDRESS)
    ModelAndView form(Actor actor) {
        return form(actor, "", new FormErrors(), HttpStatus.OK);
    }

    @PostMapping(ADDRESS)
    Object begin(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String current,
            Actor actor,
            HttpSession browser) {
        FormErrors errors = PasskeyPages.checkName(name.strip());
        errors.addIf(
                !password.matches(accounts.require(actor.id()), current),
                "current",
                "Enter the password that you sign in with now.");
        if (!errors.isEmpty()) {
            return form(actor, name, errors, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        browser.setAttribute(PENDING, new Pending(name.strip(), Passkeys.challenge()));
        return "redirect:" + DEVICE;
    }

    @GetMapping(DEVICE)
    Object device(Actor actor, HttpServletRequest request) {
        return request.getSession().getAttribute(PENDING) instanceof Pending pending
                ? device(actor, pending, new FormErrors(), HttpStatus.OK, request)
                : "redirect:" + ADDRESS;
    }

    /** A challenge is good for one answer: after one that fails, the page asks anew. */
    @PostMapping(DEVICE)
    Object add(
            @RequestParam(defaultValue = "") String credential,
            Actor actor,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        HttpSession browser = request.getSession();
        if (!(browser.getAttribute(PENDING) instanceof Pending pending)) {
            return "redirect:" + ADDRESS;
        }
        browser.removeAttribute(PENDING);
        Account owner = accounts.require(actor.id());
        RelyingParty party = RelyingParty.of(district, request);
        if (!passkeys.add(party, owner, pending.challenge(), pending.name(), credential)) {
            Pending next = new Pending(pending.name(), Passkeys.challenge());
            browser.setAttribute(PENDING, next);
            FormErrors errors = new FormErrors()
                    .add("make", "The passkey was not accepted. Try again, or use another device or browser.");
            return device(actor, next, errors, HttpStatus.UNPROCESSABLE_CONTENT, request);
        }
        redirect.addFlashAttribute("flash", "The passkey is added. You can sign in with it from now on.");
        return "redirect:/account";
    }

    private ModelAndView form(Actor actor, String name, FormErrors errors, HttpStatus status) {
        ModelAndView page = new ModelAndView("directory/passkey-new", status);
        page.addObject("name", name);
        page.addObject("errors", errors);
        page.addObject("hasPassword", password.isSet(actor.id()));
        page.addObject("signInName", accounts.require(actor.id()).signInName());
        return page;
    }

    private ModelAndView device(
            Actor actor, Pending pending, FormErrors errors, HttpStatus status, HttpServletRequest request) {
        ModelAndView page = new ModelAndView("directory/passkey-device", status);
        page.addObject("name", pending.name());
        page.addObject("errors", errors);
        page.addObject(
                "options",
                passkeys.creationOptions(
                        RelyingParty.of(district, request), accounts.require(actor.id()), pending.challenge()));
        return page;
    }
}
