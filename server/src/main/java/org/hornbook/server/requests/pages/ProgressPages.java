package org.hornbook.server.requests.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.hornbook.server.directory.Secret;
import org.hornbook.server.requests.Amendments;
import org.hornbook.server.requests.OwnRequest;
import org.hornbook.server.requests.Releases;
import org.hornbook.server.requests.RequestEvent;
import org.hornbook.server.requests.Requests;
import org.hornbook.server.shared.Problem;
import org.hornbook.server.web.FormErrors;
import org.hornbook.server.web.OpenToAll;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a requester sees with the private links: progress, changes asked for, the package. */
@Controller
class ProgressPages {

    private static final int LONGEST = 4_000;

    private final Requests requests;
    private final Amendments amendments;
    private final Releases releases;

    ProgressPages(Requests requests, Amendments amendments, Releases releases) {
        this.requests = requests;
        this.amendments = amendments;
        this.releases = releases;
    }

    @GetMapping("/records/progress/{secret}")
    @OpenToAll
    String progress(@PathVariable String secret, Model model) {
        return show(new Secret(secret), new FormErrors(), model);
    }

    private String show(Secret secret, FormErrors errors, Model model) {
        OwnRequest request = requests.followed(secret);
        List<RequestEvent> events = requests.events(request.id()).stream()
                .filter(RequestEvent::open)
                .toList();
        model.addAttribute("request", request);
        model.addAttribute("events", events);
        model.addAttribute("address", "/records/progress/" + secret.text());
        model.addAttribute("amendments", amendments.of(request.id()));
        model.addAttribute("mayAsk", amendments.mayAsk(request));
        model.addAttribute("errors", errors);
        return "requests/progress";
    }

    @PostMapping("/records/progress/{secret}/withdraw")
    @OpenToAll
    String withdraw(@PathVariable String secret, RedirectAttributes redirect) {
        requests.withdraw(new Secret(secret));
        redirect.addFlashAttribute("flash", "The request is withdrawn.");
        return "redirect:/records/progress/" + secret;
    }

    @PostMapping("/records/progress/{secret}/change")
    @OpenToAll
    String change(
            @PathVariable String secret,
            @RequestParam(defaultValue = "") String what,
            @RequestParam(defaultValue = "") String wanted,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        FormErrors errors = new FormErrors()
                .addIf(what.isBlank() || what.length() > LONGEST, "what", "Write what is wrong, and where.")
                .addIf(wanted.isBlank() || wanted.length() > LONGEST, "wanted", "Write what it should say.");
        if (!errors.isEmpty()) {
            response.setStatus(422);
            return show(new Secret(secret), errors, model);
        }
        amendments.ask(new Secret(secret), what, wanted);
        redirect.addFlashAttribute("flash", "We received your request for a change.");
        return "redirect:/records/progress/" + secret;
    }

    @PostMapping("/records/progress/{secret}/change/{id}/hearing")
    @OpenToAll
    String hearing(@PathVariable String secret, @PathVariable UUID id, RedirectAttributes redirect) {
        amendments.askHearing(new Secret(secret), id);
        redirect.addFlashAttribute("flash", "We received your wish for a hearing.");
        return "redirect:/records/progress/" + secret;
    }

    @PostMapping("/records/progress/{secret}/change/{id}/statement")
    @OpenToAll
    String statement(
            @PathVariable String secret,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String statement,
            RedirectAttributes redirect) {
        if (statement.isBlank() || statement.length() > LONGEST) {
            throw Problem.badInput("Write a statement of at most 4,000 characters.");
        }
        amendments.state(new Secret(secret), id, statement);
        redirect.addFlashAttribute("flash", "Your statement goes with the record from now on.");
        return "redirect:/records/progress/" + secret;
    }

    @GetMapping("/records/package/{secret}")
    @OpenToAll
    String offer(@PathVariable String secret, Model model) {
        if (!releases.isOpen(new Secret(secret))) {
            throw closed();
        }
        return code(secret, false, new FormErrors(), model);
    }

    private static String code(String secret, boolean sent, FormErrors errors, Model model) {
        model.addAttribute("secret", secret);
        model.addAttribute("sent", sent);
        model.addAttribute("errors", errors);
        return "requests/fetch";
    }

    @PostMapping("/records/package/{secret}/code")
    @OpenToAll
    String sendCode(@PathVariable String secret, Model model) {
        if (!releases.isOpen(new Secret(secret))) {
            throw closed();
        }
        releases.sendCode(new Secret(secret));
        return code(secret, true, new FormErrors(), model);
    }

    @PostMapping("/records/package/{secret}")
    @OpenToAll
    Object fetch(@PathVariable String secret, @RequestParam(defaultValue = "") String code, Model model) {
        return switch (releases.fetch(new Secret(secret), code)) {
            case Releases.Fetched fetched ->
                zip(fetched.name(), fetched.archive().array());
            case Releases.WrongCode _ -> {
                FormErrors errors = new FormErrors()
                        .add("code", "This code is wrong or too old. Get a new one if you tried often.");
                String view = code(secret, true, errors, model);
                yield new ModelAndView(view, model.asMap(), HttpStatusCode.valueOf(422));
            }
            case Releases.Closed _ -> throw closed();
        };
    }

    static ResponseEntity<byte[]> zip(String name, byte[] archive) {
        return ResponseEntity.ok()
                .contentType(new MediaType("application", "zip"))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(archive);
    }

    private static Problem closed() {
        return Problem.notFound(
                "This link was used already or has ended. Ask the district's records officer for a new one.");
    }
}
