package org.hornbook.server.directory.people;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hornbook.server.directory.Account;
import org.hornbook.server.directory.AccountQuery;
import org.hornbook.server.directory.AccountQuery.State;
import org.hornbook.server.directory.AccountRow;
import org.hornbook.server.directory.Accounts;
import org.hornbook.server.directory.NewAccount;
import org.hornbook.server.directory.links.OneTimeLinks;
import org.hornbook.server.directory.links.OneTimeLinks.Purpose;
import org.hornbook.server.shared.Actor;
import org.hornbook.server.shared.Paging;
import org.hornbook.server.shared.Role;
import org.hornbook.server.web.AllowedTo;
import org.hornbook.server.web.CsvDownload;
import org.hornbook.server.web.FormErrors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/** The list of accounts, and opening a new one. */
@Controller
@AllowedTo({Role.ADMINISTRATOR, Role.SUPERINTENDENT, Role.GOVERNANCE_LEAD, Role.SECURITY_OFFICER, Role.AUDITOR})
class PeoplePages {

    private static final int PAGE_SIZE = 50;

    private final Accounts accounts;
    private final OneTimeLinks links;

    PeoplePages(Accounts accounts, OneTimeLinks links) {
        this.accounts = accounts;
        this.links = links;
    }

    @GetMapping("/people")
    String list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable Role role,
            @RequestParam(defaultValue = "ACTIVE") State state,
            @RequestParam(defaultValue = "1") int page,
            Actor actor,
            Model model) {
        AccountQuery query = new AccountQuery(q, Optional.ofNullable(role), state);
        Paging<AccountRow> people = accounts.find(query, Math.max(1, page), PAGE_SIZE);
        model.addAttribute("people", people);
        model.addAttribute("mayOpen", actor.hasAny(Role.ADMINISTRATOR));
        model.addAttribute("q", q);
        model.addAttribute("role", role);
        model.addAttribute("state", state);
        model.addAttribute("roles", Role.values());
        model.addAttribute("filtered", !q.isBlank() || role != null || state != State.ACTIVE);
        model.addAttribute("base", address("/people", q, role, state) + "&");
        model.addAttribute("csv", address("/people.csv", q, role, state));
        return "directory/people";
    }

    @GetMapping("/people.csv")
    ResponseEntity<byte[]> csv(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable Role role,
            @RequestParam(defaultValue = "ACTIVE") State state) {
        AccountQuery query = new AccountQuery(q, Optional.ofNullable(role), state);
        List<AccountRow> rows = accounts.find(query, 1, Integer.MAX_VALUE).items();
        return CsvDownload.of(
                "people",
                List.of("name", "e-mail address", "position", "roles", "active", "last signed in"),
                rows.stream().map(PeoplePages::cells).toList());
    }

    @GetMapping("/people/new")
    @AllowedTo(Role.ADMINISTRATOR)
    String newAccount(Model model) {
        return form(AccountForm.empty(), new FormErrors(), model);
    }

    @PostMapping("/people")
    @AllowedTo(Role.ADMINISTRATOR)
    String open(
            @ModelAttribute("form") AccountForm form,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        FormErrors errors = form.checkNew();
        Optional<Account> opened = errors.isEmpty() ? tryOpen(actor, form, errors) : Optional.empty();
        if (opened.isEmpty()) {
            response.setStatus(422);
            return form(form, errors, model);
        }
        redirect.addFlashAttribute("flash", "The account is open. Hand the link below to the person.");
        redirect.addFlashAttribute("link", links.issue(actor, opened.get().id(), Purpose.INVITATION));
        return "redirect:/people/" + opened.get().id();
    }

    private Optional<Account> tryOpen(Actor actor, AccountForm form, FormErrors errors) {
        try {
            return Optional.of(
                    accounts.open(actor, new NewAccount(form.signInName(), form.name(), form.title(), form.roles())));
        } catch (DuplicateKeyException e) {
            errors.add("signInName", "An account with this e-mail address exists already.");
            return Optional.empty();
        }
    }

    private static String form(AccountForm form, FormErrors errors, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        model.addAttribute("roles", Role.values());
        return "directory/person-new";
    }

    private static String address(String path, String q, @Nullable Role role, State state) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path).queryParam("state", state);
        if (!q.isBlank()) {
            address.queryParam("q", "{q}");
        }
        if (role != null) {
            address.queryParam("role", role);
        }
        return q.isBlank()
                ? address.toUriString()
                : address.encode().buildAndExpand(q).toUriString();
    }

    private static List<String> cells(AccountRow row) {
        Instant lastSignedIn = row.lastSignedInAt();
        return List.of(
                row.account().name(),
                row.account().signInName(),
                row.account().title(),
                row.roleTitles(),
                row.account().active() ? "yes" : "no",
                lastSignedIn == null ? "" : lastSignedIn.toString());
    }
}
