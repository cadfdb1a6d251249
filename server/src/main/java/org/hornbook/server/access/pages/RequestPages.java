package org.hornbook.server.access.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.hornbook.server.access.asking.AccessRequest;
import org.hornbook.server.access.asking.RequestId;
import org.hornbook.server.access.asking.RequestState;
import org.hornbook.server.access.asking.Requests;
import org.hornbook.server.catalog.Dataset;
import org.hornbook.server.catalog.DatasetId;
import org.hornbook.server.catalog.Datasets;
import org.hornbook.server.shared.Actor;
import org.hornbook.server.web.CsvDownload;
import org.hornbook.server.web.FormErrors;
import org.hornbook.server.web.SignedIn;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Requests for data: lists, one of them, taking back and appeal. */
@Controller("accessRequestPages")
@SignedIn
class RequestPages {

    private static final int MOST = 1000;

    private final Requests requests;
    private final RequestPage page;
    private final Datasets datasets;

    RequestPages(Requests requests, RequestPage page, Datasets datasets) {
        this.requests = requests;
        this.page = page;
        this.datasets = datasets;
    }

    /** A request in a list. */
    public record Line(AccessRequest request, String dataset, boolean toDecide, boolean late) {}

    @GetMapping("/access/requests")
    String list(
            @RequestParam(defaultValue = "") String show,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String q,
            Actor actor,
            Model model) {
        model.addAttribute("lines", lines(actor, show, state, q));
        model.addAttribute("waiting", requests.toDecide(actor).size());
        model.addAttribute("show", show);
        model.addAttribute("state", state);
        model.addAttribute("states", RequestState.values());
        model.addAttribute("q", q);
        return "access/requests";
    }

    private List<Line> lines(Actor actor, String show, String state, String q) {
        List<AccessRequest> mine = requests.toDecide(actor);
        List<AccessRequest> chosen = switch (show) {
            case "decide" -> mine;
            case "mine" -> requests.of(actor.id());
            default -> requests.latest(actor, MOST);
        };
        Map<DatasetId, String> names =
                datasets
                        .findAll(chosen.stream()
                                .map(request -> request.asked().dataset())
                                .distinct()
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(Dataset::id, Dataset::name));
        String words = q.strip().toLowerCase(Locale.ROOT);
        return chosen.stream()
                .filter(request -> state.isEmpty() || request.state().name().equals(state))
                .map(request -> new Line(
                        request,
                        names.getOrDefault(request.asked().dataset(), "gone"),
                        mine.stream().anyMatch(one -> one.id().equals(request.id())),
                        request.lateOn(requests.today())))
                .filter(line -> (line.dataset() + " " + line.request().askedByName() + " "
                                + line.request().name())
                        .toLowerCase(Locale.ROOT)
                        .contains(words))
                .toList();
    }

    @GetMapping("/access/requests.csv")
    ResponseEntity<byte[]> export(
            @RequestParam(defaultValue = "") String show,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String q,
            Actor actor) {
        return CsvDownload.of(
                "requests",
                List.of("request", "asked by", "data", "purpose", "sensitivity", "state", "due"),
                lines(actor, show, state, q).stream()
                        .map(line -> List.of(
                                line.request().name(),
                                line.request().askedByName(),
                                line.dataset(),
                                line.request().asked().purpose().title(),
                                line.request().level().name().toLowerCase(Locale.ROOT),
                                line.request().state().title(),
                                line.request().due().toString()))
                        .toList());
    }

    @GetMapping("/access/requests/{id}")
    String show(@PathVariable RequestId id, Actor actor, Model model) {
        return page.fill(requests.require(id), Map.of(), null, actor, model);
    }

    @PostMapping("/access/requests/{id}/take-back")
    String takeBack(
            @PathVariable RequestId id,
            @RequestParam(defaultValue = "-1") int version,
            Actor actor,
            RedirectAttributes redirect) {
        requests.takeBack(actor, id, version);
        redirect.addFlashAttribute("flash", "The request is taken back.");
        return "redirect:/access/requests/" + id;
    }

    @PostMapping("/access/requests/{id}/appeal")
    String appeal(
            @PathVariable RequestId id,
            @RequestParam(defaultValue = "-1") int version,
            @RequestParam(defaultValue = "") String appeal,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        AccessRequest request = requests.require(id);
        if (appeal.isBlank() || appeal.length() > Requests.LONGEST) {
            response.setStatus(422);
            FormErrors errors = new FormErrors()
                    .add("appeal", "Say why the decision should be another one, in at most 1,000 characters.");
            return page.fill(request, Map.of("appeal", appeal), errors, actor, model);
        }
        requests.appeal(actor, id, version, appeal);
        redirect.addFlashAttribute("flash", "Your appeal is sent. Somebody else looks at the request now.");
        return "redirect:/access/requests/" + id;
    }
}
