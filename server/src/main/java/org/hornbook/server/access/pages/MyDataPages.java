package org.hornbook.server.access.pages;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hornbook.server.access.Grant;
import org.hornbook.server.access.GrantOrigin;
import org.hornbook.server.access.GrantState;
import org.hornbook.server.access.Grants;
import org.hornbook.server.access.asking.AccessRequest;
import org.hornbook.server.access.asking.AskFacts;
import org.hornbook.server.access.asking.Requests;
import org.hornbook.server.access.handling.Acknowledgements;
import org.hornbook.server.access.minimiser.ElementFacts;
import org.hornbook.server.access.standing.Opening;
import org.hornbook.server.access.standing.Standing;
import org.hornbook.server.access.standing.StandingId;
import org.hornbook.server.access.standing.Standings;
import org.hornbook.server.catalog.Dataset;
import org.hornbook.server.catalog.DatasetId;
import org.hornbook.server.catalog.Datasets;
import org.hornbook.server.catalog.ElementId;
import org.hornbook.server.shared.Actor;
import org.hornbook.server.web.NavigationEntry;
import org.hornbook.server.web.SignedIn;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** What somebody may see: of their own students at once, by grants, and what they asked for. */
@Controller
@SignedIn
class MyDataPages {

    private static final int MOST = 5;

    private final Standings standings;
    private final Grants grants;
    private final Requests requests;
    private final AskFacts facts;
    private final Acknowledgements acknowledgements;
    private final Datasets datasets;

    MyDataPages(
            Standings standings,
            Grants grants,
            Requests requests,
            AskFacts facts,
            Acknowledgements acknowledgements,
            Datasets datasets) {
        this.standings = standings;
        this.grants = grants;
        this.requests = requests;
        this.facts = facts;
        this.acknowledgements = acknowledgements;
        this.datasets = datasets;
    }

    /** Data that is agreed for one's role. */
    public record Agreed(Standing standing, String elements) {}

    /** A grant with the name of its data. */
    public record Held(Grant grant, String dataset) {}

    @GetMapping("/access")
    String mine(Actor actor, Model model) {
        List<Grant> held = grants.of(actor.id()).stream()
                .filter(grant -> grant.state() == GrantState.ACTIVE && grant.origin() == GrantOrigin.REQUEST)
                .toList();
        Map<DatasetId, String> names = names(held);
        model.addAttribute(
                "held",
                held.stream()
                        .map(grant ->
                                new Held(grant, names.getOrDefault(grant.terms().dataset(), "data that is gone")))
                        .toList());
        List<AccessRequest> own = requests.of(actor.id());
        model.addAttribute("own", own.stream().limit(MOST).toList());
        model.addAttribute("toDecide", requests.toDecide(actor).size());
        fill(actor, model);
        return "access/mine";
    }

    private Map<DatasetId, String> names(List<Grant> held) {
        return datasets
                .findAll(held.stream()
                        .map(grant -> grant.terms().dataset())
                        .distinct()
                        .toList())
                .stream()
                .collect(Collectors.toMap(Dataset::id, Dataset::name));
    }

    @GetMapping("/access/students")
    String students(Actor actor, Model model) {
        fill(actor, model);
        return "access/students";
    }

    private void fill(Actor actor, Model model) {
        model.addAttribute("students", facts.ownStudents(actor.id()));
        model.addAttribute("acknowledged", acknowledgements.isCurrent(actor.id()));
        model.addAttribute(
                "agreed",
                standings.of(actor).stream()
                        .map(standing -> new Agreed(standing, elements(standing)))
                        .toList());
    }

    private String elements(Standing standing) {
        Map<ElementId, ElementFacts> known = facts.elementsOf(standing.ask().dataset());
        return standing.ask().elements().stream()
                .flatMap(one -> Optional.ofNullable(known.get(one.element())).stream())
                .map(facts -> ElementLine.words(facts.dataType()))
                .distinct()
                .collect(Collectors.joining("; "));
    }

    /** Opens data that is agreed for the actor's role; the first time a grant is made for it. */
    @PostMapping("/access/students/{id}")
    String open(
            @PathVariable StandingId id, Actor actor, Model model, jakarta.servlet.http.HttpServletResponse response) {
        return switch (standings.open(actor, id)) {
            case Opening.Opened(var grant) -> "redirect:/access/grants/" + grant;
            case Opening.NotYet(var failed) -> {
                response.setStatus(422);
                model.addAttribute("failed", failed);
                yield students(actor, model);
            }
        };
    }

    @Bean
    static NavigationEntry dataAccessEntry() {
        return NavigationEntry.forAll("Data access", "/access", 15);
    }
}
