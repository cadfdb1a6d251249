package org.hornbook.server.directory;

import org.hornbook.server.web.OpenToAll;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page to sign in on. */
@Controller
class SignInPages {

    @GetMapping("/sign-in")
    @OpenToAll
    String signIn(
            @RequestParam(required = false) @org.jspecify.annotations.Nullable String failed,
            @RequestParam(required = false) @org.jspecify.annotations.Nullable String signedOut,
            Model model) {
        model.addAttribute("failed", failed != null);
        model.addAttribute("signedOut", signedOut != null);
        return "directory/sign-in";
    }
}
