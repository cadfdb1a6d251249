package org.hornbook.server.directory.signin;

import java.time.Instant;
import java.util.Optional;
import org.hornbook.server.directory.district.DistrictSignIn;
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
    private final DistrictSignIn district;

    SignInPages(Dates dates, DistrictSignIn district) {
        this.dates = dates;
        this.district = district;
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
        model.addAttribute("district", district.isOn() ? district.label() : null);
        return "directory/sign-in";
    }

    private Optional<String> problem(@Nullable String failed, @Nullable Long until) {
        if (until != null) {
            Instant end = Instant.ofEpochSecond(Math.clamp(until, 0, Integer.MAX_VALUE));
            return Optional.of("Too many failed attempts. Try again after " + dates.minuteAfter(end) + ".");
        }
        return Optional.ofNullable(failed)
                .map(code -> SignInRefusal.ofCode(code).text());
    }
}
