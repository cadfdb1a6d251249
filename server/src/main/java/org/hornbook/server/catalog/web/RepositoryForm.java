package org.hornbook.server.catalog.web;

import java.util.ArrayList;
import java.util.List;
import org.hornbook.server.catalog.Medium;
import org.hornbook.server.catalog.Repository;
import org.hornbook.server.catalog.RepositoryFacts;
import org.hornbook.server.catalog.RepositoryKind;

/** The form of a repository, as it was sent or as it is shown first. */
record RepositoryForm(
        String name,
        String kind,
        String location,
        String medium,
        String paperCitation,
        String vendor,
        String note,
        int version) {

    private static final int LONGEST_TEXT = 2000;

    static RepositoryForm empty() {
        return new RepositoryForm("", "", "", Medium.ELECTRONIC.name(), "", "", "", 0);
    }

    static RepositoryForm of(Repository repository) {
        RepositoryFacts facts = repository.facts();
        return new RepositoryForm(
                facts.name(),
                facts.kind().name(),
                facts.location(),
                facts.medium().name(),
                facts.paperCitation(),
                facts.vendor(),
                facts.note(),
                repository.version());
    }

    static RepositoryForm of(FormInput input) {
        return new RepositoryForm(
                input.text("name"),
                input.choice("kind", RepositoryKind.class).map(Enum::name).orElse(""),
                input.text("location"),
                input.choice("medium", Medium.class).map(Enum::name).orElse(Medium.ELECTRONIC.name()),
                input.text("paperCitation"),
                input.text("vendor"),
                input.text("note"),
                input.version());
    }

    RepositoryForm over(int newer) {
        return new RepositoryForm(name, kind, location, medium, paperCitation, vendor, note, newer);
    }

    /** What is wrong with the input; empty when it can be saved. */
    List<FormError> errors() {
        List<FormError> errors = new ArrayList<>();
        if (name.isEmpty()) {
            errors.add(new FormError("name", "Enter a name."));
        }
        if (name.length() > RepositoryFacts.LONGEST_NAME) {
            errors.add(new FormError(
                    "name",
                    "The name has %d characters. Use at most %d."
                            .formatted(name.length(), RepositoryFacts.LONGEST_NAME)));
        }
        if (kind.isEmpty()) {
            errors.add(new FormError("kind", "Choose what kind of repository it is."));
        }
        if (kind.equals(RepositoryKind.PAPER.name()) && !medium.equals(Medium.PAPER.name())) {
            errors.add(new FormError("medium", "A paper repository has the medium paper. Choose paper."));
        }
        if (Math.max(note.length(), Math.max(location.length(), paperCitation.length())) > LONGEST_TEXT) {
            errors.add(new FormError(
                    "location", "Keep location, citation and note under %d characters each.".formatted(LONGEST_TEXT)));
        }
        return errors;
    }

    /** The facts, when there are no errors. */
    RepositoryFacts facts() {
        return new RepositoryFacts(
                name, RepositoryKind.valueOf(kind), location, Medium.valueOf(medium), paperCitation, vendor, note);
    }
}
