package org.hornbook.server.web;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.hornbook.server.shared.Actor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The home page: what needs this person, what changed, by role. */
@Controller
class HomePages {

    private final List<HomePanel> panels;

    HomePages(List<HomePanel> panels) {
        this.panels = panels.stream()
                .sorted(Comparator.comparingInt(HomePanel::order))
                .toList();
    }

    @GetMapping("/")
    @SignedIn
    String home(Actor actor, Model model) {
        model.addAttribute(
                "panels",
                panels.stream()
                        .map(panel -> panel.panelFor(actor))
                        .flatMap(Optional::stream)
                        .toList());
        return "web/home";
    }
}
