package org.hornbook.server.directory.people;

import java.util.Objects;
import java.util.Set;
import org.hornbook.server.directory.Account;
import org.hornbook.server.directory.SignInName;
import org.hornbook.server.shared.Role;
import org.hornbook.server.web.FormErrors;

/** The fields of an account as sent; a field that was not sent is empty. */
record AccountForm(String signInName, String name, String title, Set<Role> roles, Integer version) {

    private static final int LONGEST = 120;

    AccountForm {
        signInName = Objects.requireNonNullElse(signInName, "");
        name = Objects.requireNonNullElse(name, "");
        title = Objects.requireNonNullElse(title, "");
        version = Objects.requireNonNullElse(version, 0);
        roles = Set.copyOf(Objects.requireNonNullElse(roles, Set.<Role>of()));
    }

    static AccountForm empty() {
        return new AccountForm("", "", "", Set.of(Role.STAFF), 0);
    }

    static AccountForm of(Account account) {
        return new AccountForm(
                account.signInName(), account.name(), account.title(), account.roles(), account.version());
    }

    /** Faults of what both opening and editing ask for. */
    FormErrors check() {
        FormErrors errors = new FormErrors();
        errors.addIf(name.isBlank(), "name", "Enter the person’s full name.");
        errors.addIf(name.length() > LONGEST, "name", "Use at most 120 characters for the name.");
        errors.addIf(title.length() > LONGEST, "title", "Use at most 120 characters for the position.");
        return errors.addIf(roles.isEmpty(), "roles", "Choose at least one role.");
    }

    /** Faults of a new account: the address too. */
    FormErrors checkNew() {
        FormErrors errors = new FormErrors();
        SignInName.problem(signInName).ifPresent(text -> errors.add("signInName", text));
        check().list().forEach(error -> errors.add(error.field(), error.text()));
        return errors;
    }
}
