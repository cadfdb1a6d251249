package org.hornbook.server.web;

import org.springframework.http.HttpStatus;

/**
 * The words for a status: what happened and what the person can do.
 *
 * @param heading what happened
 * @param text why, and what to do next
 */
record ErrorWords(String heading, String text) {

    static ErrorWords of(HttpStatus status) {
        return switch (status.value()) {
            case 400 ->
                new ErrorWords(
                        "This address or form cannot be read",
                        "Part of the address or of the form is missing or has the wrong form. Go back and try again.");
            case 401 -> new ErrorWords("You need to sign in", "Sign in, then open this page again.");
            case 403 ->
                new ErrorWords(
                        "You cannot open this page",
                        "Your roles do not include it, or the page was open so long that its form expired. "
                                + "Go back, reload the page and try again; if it stays closed to you and your work"
                                + " needs it, ask an administrator for the role.");
            case 404 ->
                new ErrorWords(
                        "Page not found",
                        "Nothing is at this address. If you typed it, check it; if you followed a link, "
                                + "what it led to was moved or removed.");
            case 405 ->
                new ErrorWords(
                        "This address cannot be used that way",
                        "It takes a form that was sent to it, not a visit, or the reverse. Start again from the page before.");
            case 413 ->
                new ErrorWords(
                        "The file is too large",
                        "A file may have at most 32 MB. Split it, or leave out what is not needed, and send it again.");
            case 429 -> new ErrorWords("Too many requests", "Wait a minute, then try again.");
            case 503 -> new ErrorWords("The service is not ready", "Try again in a few minutes.");
            default -> other(status);
        };
    }

    private static ErrorWords other(HttpStatus status) {
        return status.is4xxClientError()
                ? new ErrorWords("This request cannot be carried out", "Go back and try again.")
                : new ErrorWords(
                        "Something went wrong on our side",
                        "Nothing that you had saved is lost. Try again; if it happens again, tell an administrator"
                                + " what you did and when.");
    }
}
