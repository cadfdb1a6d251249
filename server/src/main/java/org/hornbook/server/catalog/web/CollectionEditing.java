package org.hornbook.server.catalog.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hornbook.discovery.vocabulary.DataTypes;
import org.hornbook.discovery.vocabulary.Sensitivity;
import org.hornbook.server.catalog.Basis;
import org.hornbook.server.catalog.CatalogRights;
import org.hornbook.server.catalog.CollectionId;
import org.hornbook.server.catalog.Collections;
import org.hornbook.server.catalog.DataCollection;
import org.hornbook.server.catalog.DataSubject;
import org.hornbook.server.catalog.Repositories;
import org.hornbook.server.directory.Account;
import org.hornbook.server.directory.Accounts;
import org.hornbook.server.shared.Actor;
import org.hornbook.server.shared.Problem;
import org.hornbook.server.shared.Role;
import org.hornbook.server.web.AllowedTo;
import org.hornbook.server.web.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Opens and changes collections (clauses COL-1, MAN-3). */
@Controller
class CollectionEditing {

    private final Collections collections;
    private final Repositories repositories;
    private final Accounts accounts;
    private final CatalogRights rights;

    CollectionEditing(Collections collections, Repositories repositories, Accounts accounts, CatalogRights rights) {
        this.collections = collections;
        this.repositories = repositories;
        this.accounts = accounts;
        this.rights = rights;
    }

    @GetMapping("/catalog/collections/new")
    @AllowedTo({Role.GOVERNANCE_LEAD, Role.ADMINISTRATOR})
    String blank(Actor actor, Model model) {
        return form(actor, CollectionForm.empty(), null, List.of(), model);
    }

    @PostMapping("/catalog/collections")
    @AllowedTo({Role.GOVERNANCE_LEAD, Role.ADMINISTRATOR})
    String open(
            Actor actor,
            @RequestParam MultiValueMap<String, String> sent,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        CollectionForm form = CollectionForm.of(new FormInput(sent));
        List<FormError> errors = errors(form, null);
        if (!errors.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(actor, form, null, errors, model);
        }
        DataCollection collection = collections.open(actor, form.facts());
        redirect.addFlashAttribute("flash", "The collection is in the catalog.");
        return "redirect:/catalog/collections/" + collection.id();
    }

    @GetMapping("/catalog/collections/{id}/edit")
    @SignedIn
    String edit(Actor actor, @PathVariable CollectionId id, Model model) {
        DataCollection collection = collections.require(id);
        checkMayChange(actor, collection);
        return form(actor, CollectionForm.of(collection), collection, List.of(), model);
    }

    @PostMapping("/catalog/collections/{id}")
    @SignedIn
    String change(
            Actor actor,
            @PathVariable CollectionId id,
            @RequestParam MultiValueMap<String, String> sent,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        DataCollection current = collections.require(id);
        checkMayChange(actor, current);
        CollectionForm form = allowed(actor, current, CollectionForm.of(new FormInput(sent)));
        List<FormError> errors = errors(form, id);
        if (!errors.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(actor, form, current, errors, model);
        }
        try {
            collections.change(actor, id, form.version(), form.facts());
        } catch (Problem problem) {
            if (problem.kind() != Problem.Kind.CONFLICT) {
                throw problem;
            }
            response.setStatus(HttpStatus.CONFLICT.value());
            DataCollection newest = collections.require(id);
            model.addAttribute("others", Differences.between(newest.facts(), form.facts(), accounts, repositories));
            return form(actor, form.over(newest.version()), newest, List.of(), model);
        }
        redirect.addFlashAttribute("flash", "The changes are saved.");
        return "redirect:/catalog/collections/" + id;
    }

    /** Fields that the actor's form does not show keep their value, whatever was sent. */
    private CollectionForm allowed(Actor actor, DataCollection current, CollectionForm sent) {
        CollectionForm now = CollectionForm.of(current);
        boolean edit = rights.mayEdit(actor, current);
        boolean appoint = rights.mayAppoint(actor);
        CollectionForm facts = edit ? sent : now;
        CollectionForm people = appoint ? sent : now;
        return new CollectionForm(
                facts.name(),
                facts.purpose(),
                facts.basis(),
                facts.citation(),
                facts.subjects(),
                facts.declaredTypes(),
                facts.raisedTo(),
                people.custodian(),
                people.deputy(),
                facts.contributors(),
                facts.repositories(),
                facts.retentionNote(),
                sent.version());
    }

    private List<FormError> errors(CollectionForm form, @Nullable CollectionId self) {
        List<FormError> errors = new ArrayList<>(form.errors());
        if (!form.name().isEmpty()
                && collections
                        .findByName(form.name())
                        .filter(other -> !other.id().equals(self))
                        .isPresent()) {
            errors.add(new FormError("name", "There is a collection with this name already. Choose another name."));
        }
        return errors;
    }

    private String form(
            Actor actor,
            CollectionForm form,
            @Nullable DataCollection collection,
            List<FormError> errors,
            Model model) {
        model.addAttribute("form", form);
        model.addAttribute("collection", collection);
        model.addAttribute("errors", errors);
        model.addAttribute("error", Map.copyOf(byField(errors)));
        model.addAttribute("mayEdit", collection == null || rights.mayEdit(actor, collection));
        model.addAttribute("mayAppoint", rights.mayAppoint(actor));
        model.addAttribute(
                "people", accounts.all().stream().filter(Account::active).toList());
        model.addAttribute("repositories", repositories.all());
        model.addAttribute("bases", Basis.values());
        model.addAttribute("subjects", DataSubject.values());
        model.addAttribute("types", DataTypes.standard().all());
        model.addAttribute("levels", Sensitivity.values());
        return "catalog/collection-form";
    }

    private static Map<String, String> byField(List<FormError> errors) {
        return errors.stream()
                .collect(
                        java.util.stream.Collectors.toMap(FormError::field, FormError::text, (first, second) -> first));
    }

    private void checkMayChange(Actor actor, DataCollection collection) {
        if (!rights.mayEdit(actor, collection) && !rights.mayAppoint(actor)) {
            throw Problem.notAllowed("Only its custodian, its deputy and the governance lead change a collection.");
        }
    }
}
