package org.hornbook.server.directory.signin;

import java.time.Instant;
import java.util.Optional;
import org.hornbook.server.web.Dates;
import org.hornbook.server.web.OpenToAll;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page to sign in on. */
@Controller
class SignInPages {

    private final Dates dates;

    SignInPages(Dates dates) {
        this.dates = dates;
    }

    @GetMapping("/sign-in")
    @OpenToAll
    String signIn(
            @RequestParam(required = false) @Nullable String failed,
            @RequestParam(required = false) @Nullable String signedOut,
            @RequestParam(required = false) @Nullable Long until,
            Model model) {
        model.addAttribute("problem", problem(failed, until).orElse(null));
        model.addAttribute("signedOut", signedOut != null);
        return "directory/sign-in";
    }

    private Optional<String> problem(@Nullable String failed, @Nullable Long until) {
        if (until != null) {
            // the whole minute after it, so that nobody tries too early
            Instant next = Instant.ofEpochSecond(Math.clamp(until, 0, Integer.MAX_VALUE) / 60 * 60 + 60);
            return Optional.of("Too many failed attempts. Try again after " + dates.time(next) + ".");
        }
        if (failed == null) {
            return Optional.empty();
        }
        return Optional.of(
                failed.equals("passkey")
                        ? "This passkey was not accepted. It may have been removed from the account, or the account"
                                + " was closed. Sign in with your password, or ask an administrator."
                        : "The e-mail address and the password do not match an account.");
    }
}
