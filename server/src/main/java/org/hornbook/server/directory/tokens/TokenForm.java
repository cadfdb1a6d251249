package org.hornbook.server.directory.tokens;

import java.util.Objects;
import java.util.Set;
import org.hornbook.server.shared.Scope;
import org.hornbook.server.web.FormErrors;

/** The fields of a new token as sent; a field that was not sent is empty. */
record TokenForm(String name, Set<Scope> scopes, Integer days) {

    private static final Set<Integer> LIVES = Set.of(30, 90, 365);

    TokenForm {
        name = Objects.requireNonNullElse(name, "").strip();
        days = Objects.requireNonNullElse(days, 0);
        scopes = Set.copyOf(Objects.requireNonNullElse(scopes, Set.<Scope>of()));
    }

    static TokenForm empty() {
        return new TokenForm("", Set.of(Scope.CATALOG_READ), 90);
    }

    FormErrors check() {
        return new FormErrors()
                .addIf(name.isEmpty(), "name", "Say which program will use the token.")
                .addIf(name.length() > 80, "name", "Use at most 80 characters.")
                .addIf(scopes.isEmpty(), "scopes", "Choose at least one thing that the token may do.")
                .addIf(!LIVES.contains(days), "days", "Choose how long the token works.");
    }
}
