package org.hornbook.server.discovery.connection;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hornbook.discovery.connect.Connector;
import org.hornbook.discovery.connect.Connectors;
import org.hornbook.server.catalog.Repositories;
import org.hornbook.server.catalog.RepositoryId;
import org.hornbook.server.discovery.Connection;
import org.hornbook.server.discovery.ConnectionDraft;
import org.hornbook.server.discovery.ConnectionSaving;
import org.hornbook.server.discovery.Connections;
import org.hornbook.server.discovery.Schedule;
import org.hornbook.server.shared.Actor;
import org.hornbook.server.shared.Role;
import org.hornbook.server.web.AllowedTo;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How a repository is connected: what kind, which settings, when it is scanned; and whether it answers. */
@Controller
@AllowedTo({Role.GOVERNANCE_LEAD, Role.ADMINISTRATOR})
class ConnectionPages {

    private static final int USUAL_INTERVAL = 30;

    private final Connections connections;
    private final Repositories repositories;
    private final Connectors connectors;
    private final FileRoots roots;

    ConnectionPages(Connections connections, Repositories repositories, Connectors connectors, FileRoots roots) {
        this.connections = connections;
        this.repositories = repositories;
        this.connectors = connectors;
        this.roots = roots;
    }

    @GetMapping("/catalog/repositories/{id}/connection")
    String show(@PathVariable RepositoryId id, @RequestParam(defaultValue = "") String kind, Model model) {
        Optional<Connection> saved = connections.find(id);
        ConnectionForm form = saved.filter(
                        connection -> kind.isEmpty() || connection.kind().equals(kind))
                .map(ConnectionForm::of)
                .orElseGet(() -> ConnectionForm.of(Map.of("interval", Integer.toString(USUAL_INTERVAL))));
        String chosen = kind.isEmpty() ? saved.map(Connection::kind).orElse("") : kind;
        return page(id, chosen, form, saved.orElse(null), model);
    }

    @PostMapping("/catalog/repositories/{id}/connection")
    String save(
            @PathVariable RepositoryId id,
            @RequestParam Map<String, String> parameters,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        repositories.require(id);
        ConnectionForm form = ConnectionForm.of(parameters);
        String kind = parameters.getOrDefault("kind", "");
        Optional<Schedule> schedule = form.schedule();
        if (schedule.isPresent()) {
            ConnectionDraft draft = new ConnectionDraft(kind, form.values(), schedule.get());
            switch (saving(actor, id, parameters.getOrDefault("version", ""), draft)) {
                case ConnectionSaving.Saved _ -> {
                    redirect.addFlashAttribute("flash", "The connection is saved. Test it to be sure that it works.");
                    return "redirect:/catalog/repositories/" + id + "/connection";
                }
                case ConnectionSaving.Refused refused -> form.refused(refused.problems());
            }
        }
        response.setStatus(422);
        return page(id, kind, form, connections.find(id).orElse(null), model);
    }

    @PostMapping("/catalog/repositories/{id}/connection/test")
    String test(@PathVariable RepositoryId id, Actor actor) {
        connections.test(actor, id);
        return "redirect:/catalog/repositories/" + id + "/connection";
    }

    @PostMapping("/catalog/repositories/{id}/connection/remove")
    String remove(
            @PathVariable RepositoryId id,
            @RequestParam(defaultValue = "-1") int version,
            Actor actor,
            RedirectAttributes redirect) {
        connections.remove(actor, id, version);
        redirect.addFlashAttribute("flash", "The connection is removed. What was found stays in the catalog.");
        return "redirect:/catalog/repositories/" + id;
    }

    private ConnectionSaving saving(Actor actor, RepositoryId id, String version, ConnectionDraft draft) {
        return version.matches("\\d{1,9}")
                ? connections.change(actor, id, Integer.parseInt(version), draft)
                : connections.connect(actor, id, draft);
    }

    private String page(RepositoryId id, String kind, ConnectionForm form, @Nullable Connection saved, Model model) {
        Optional<Connector> connector = connectors.find(kind);
        Set<String> secrets = saved != null && saved.kind().equals(kind) ? saved.savedSecrets() : Set.of();
        model.addAttribute("repository", repositories.require(id));
        model.addAttribute("connection", saved);
        model.addAttribute("connectors", connectors.all());
        model.addAttribute("connector", connector.orElse(null));
        model.addAttribute("fields", connector.map(c -> form.fields(c, secrets)).orElse(null));
        model.addAttribute("form", form);
        model.addAttribute("errors", form.errors());
        model.addAttribute("roots", roots.roots());
        return "discovery/connection";
    }
}
