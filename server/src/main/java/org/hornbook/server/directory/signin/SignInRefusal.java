package org.hornbook.server.directory.signin;

import java.util.Arrays;

/** Why somebody is back at the sign-in page, in words that say what to do. */
enum SignInRefusal {
    PASSWORD("", "The e-mail address and the password do not match an account."),
    PASSKEY(
            "passkey",
            "This passkey was not accepted. It may have been removed from the account, or the account was closed."
                    + " Sign in with your password, or ask an administrator."),
    UNFINISHED(
            "district",
            "The district sign-in did not come to an end. Try again; if it fails again, sign in with your password"
                    + " or tell an administrator."),
    UNVERIFIED(
            "unverified",
            "The district sign-in does not vouch for your e-mail address. Ask those who run it to confirm the"
                    + " address, or sign in with your password."),
    UNKNOWN(
            "unknown",
            "There is no account here with the e-mail address of your district account. Ask an administrator to"
                    + " open one."),
    CLOSED("closed", "Your account here was closed. Ask an administrator if you still need it.");

    private final String code;
    private final String text;

    SignInRefusal(String code, String text) {
        this.code = code;
        this.text = text;
    }

    /** How it is written in the address of the sign-in page. */
    String code() {
        return code;
    }

    String text() {
        return text;
    }

    /** The refusal with that code; anything else is a password that did not match. */
    static SignInRefusal ofCode(String code) {
        return Arrays.stream(values())
                .filter(refusal -> refusal.code.equals(code))
                .findFirst()
                .orElse(PASSWORD);
    }
}
