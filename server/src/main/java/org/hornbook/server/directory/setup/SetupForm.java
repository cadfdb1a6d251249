package org.hornbook.server.directory.setup;

import java.util.Objects;

/** The fields of the setup page as sent; a field that was not sent is empty. */
record SetupForm(String code, String signInName, String name, String title, String password, String repeated) {

    SetupForm {
        code = Objects.requireNonNullElse(code, "");
        signInName = Objects.requireNonNullElse(signInName, "");
        name = Objects.requireNonNullElse(name, "");
        title = Objects.requireNonNullElse(title, "");
        password = Objects.requireNonNullElse(password, "");
        repeated = Objects.requireNonNullElse(repeated, "");
    }

    static SetupForm empty() {
        return new SetupForm("", "", "", "", "", "");
    }

    @Override
    public String toString() {
        return "setup form";
    }
}
