package org.hornbook.server.catalog.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.hornbook.server.catalog.Medium;
import org.hornbook.server.catalog.Repositories;
import org.hornbook.server.catalog.Repository;
import org.hornbook.server.catalog.RepositoryId;
import org.hornbook.server.catalog.RepositoryKind;
import org.hornbook.server.shared.Actor;
import org.hornbook.server.shared.Problem;
import org.hornbook.server.shared.Role;
import org.hornbook.server.web.AllowedTo;
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

/** Registers and changes repositories, paper included (clauses STO-1, MAN-1). */
@Controller
@AllowedTo({Role.GOVERNANCE_LEAD, Role.ADMINISTRATOR})
class RepositoryEditing {

    private final Repositories repositories;

    RepositoryEditing(Repositories repositories) {
        this.repositories = repositories;
    }

    @GetMapping("/catalog/repositories/new")
    String blank(Model model) {
        return form(RepositoryForm.empty(), null, List.of(), model);
    }

    @PostMapping("/catalog/repositories")
    String register(
            Actor actor,
            @RequestParam MultiValueMap<String, String> sent,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        RepositoryForm form = RepositoryForm.of(new FormInput(sent));
        List<FormError> errors = errors(form, null);
        if (!errors.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(form, null, errors, model);
        }
        Repository repository = repositories.register(actor, form.facts());
        redirect.addFlashAttribute("flash", "The repository is in the catalog.");
        return "redirect:/catalog/repositories/" + repository.id();
    }

    @GetMapping("/catalog/repositories/{id}/edit")
    String edit(@PathVariable RepositoryId id, Model model) {
        Repository repository = repositories.require(id);
        return form(RepositoryForm.of(repository), repository, List.of(), model);
    }

    @PostMapping("/catalog/repositories/{id}")
    String change(
            Actor actor,
            @PathVariable RepositoryId id,
            @RequestParam MultiValueMap<String, String> sent,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        Repository current = repositories.require(id);
        RepositoryForm form = RepositoryForm.of(new FormInput(sent));
        List<FormError> errors = errors(form, id);
        if (!errors.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(form, current, errors, model);
        }
        try {
            repositories.change(actor, id, form.version(), form.facts());
        } catch (Problem problem) {
            if (problem.kind() != Problem.Kind.CONFLICT) {
                throw problem;
            }
            response.setStatus(HttpStatus.CONFLICT.value());
            Repository newest = repositories.require(id);
            model.addAttribute("others", Differences.between(newest.facts(), form.facts()));
            return form(form.over(newest.version()), newest, List.of(), model);
        }
        redirect.addFlashAttribute("flash", "The changes are saved.");
        return "redirect:/catalog/repositories/" + id;
    }

    private List<FormError> errors(RepositoryForm form, @Nullable RepositoryId self) {
        List<FormError> errors = new ArrayList<>(form.errors());
        if (!form.name().isEmpty()
                && repositories
                        .findByName(form.name())
                        .filter(other -> !other.id().equals(self))
                        .isPresent()) {
            errors.add(new FormError("name", "There is a repository with this name already. Choose another name."));
        }
        return errors;
    }

    private static String form(
            RepositoryForm form, @Nullable Repository repository, List<FormError> errors, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("repository", repository);
        model.addAttribute("errors", errors);
        model.addAttribute(
                "error",
                errors.stream().collect(Collectors.toMap(FormError::field, FormError::text, (first, second) -> first)));
        model.addAttribute("kinds", RepositoryKind.values());
        model.addAttribute("media", Medium.values());
        return "catalog/repository-form";
    }
}
