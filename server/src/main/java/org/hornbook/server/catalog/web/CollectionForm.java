package org.hornbook.server.catalog.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.hornbook.discovery.vocabulary.DataTypes;
import org.hornbook.discovery.vocabulary.Sensitivity;
import org.hornbook.server.catalog.Basis;
import org.hornbook.server.catalog.CollectionFacts;
import org.hornbook.server.catalog.DataCollection;
import org.hornbook.server.catalog.DataSubject;
import org.hornbook.server.catalog.RepositoryId;
import org.hornbook.server.shared.AccountId;

/** The form of a collection, as it was sent or as it is shown first. */
record CollectionForm(
        String name,
        String purpose,
        String basis,
        String citation,
        Set<String> subjects,
        Set<String> declaredTypes,
        String raisedTo,
        String custodian,
        String deputy,
        Set<String> contributors,
        Set<String> repositories,
        String retentionNote,
        int version) {

    private static final int LONGEST_TEXT = 2000;

    static CollectionForm empty() {
        return of(CollectionFacts.named("-"), 0).named("");
    }

    static CollectionForm of(DataCollection collection) {
        return of(collection.facts(), collection.version());
    }

    private static CollectionForm of(CollectionFacts facts, int version) {
        return new CollectionForm(
                facts.name(),
                facts.purpose(),
                facts.basis() == null ? "" : facts.basis().name(),
                facts.citation(),
                facts.subjects().stream().map(DataSubject::name).collect(Collectors.toSet()),
                facts.declaredTypes(),
                facts.raisedTo() == null ? "" : facts.raisedTo().name(),
                Objects.toString(facts.custodian(), ""),
                Objects.toString(facts.deputy(), ""),
                facts.contributors().stream().map(AccountId::toString).collect(Collectors.toSet()),
                facts.repositories().stream().map(RepositoryId::toString).collect(Collectors.toSet()),
                facts.retentionNote(),
                version);
    }

    static CollectionForm of(FormInput input) {
        return new CollectionForm(
                input.text("name"),
                input.text("purpose"),
                input.choice("basis", Basis.class).map(Enum::name).orElse(""),
                input.text("citation"),
                input.texts("subjects"),
                input.texts("declaredTypes"),
                input.choice("raisedTo", Sensitivity.class).map(Enum::name).orElse(""),
                input.account("custodian").map(AccountId::toString).orElse(""),
                input.account("deputy").map(AccountId::toString).orElse(""),
                input.texts("contributors"),
                input.texts("repositories"),
                input.text("retentionNote"),
                input.version());
    }

    private CollectionForm named(String other) {
        return new CollectionForm(
                other,
                purpose,
                basis,
                citation,
                subjects,
                declaredTypes,
                raisedTo,
                custodian,
                deputy,
                contributors,
                repositories,
                retentionNote,
                version);
    }

    /** The same input over a newer version, for saving knowingly. */
    CollectionForm over(int newer) {
        return new CollectionForm(
                name,
                purpose,
                basis,
                citation,
                subjects,
                declaredTypes,
                raisedTo,
                custodian,
                deputy,
                contributors,
                repositories,
                retentionNote,
                newer);
    }

    /** What is wrong with the input; empty when it can be saved. Gaps are no errors: the clause checks count them. */
    List<FormError> errors() {
        List<FormError> errors = new ArrayList<>();
        if (name.isEmpty()) {
            errors.add(new FormError("name", "Enter a name."));
        }
        if (name.length() > CollectionFacts.LONGEST_NAME) {
            errors.add(new FormError(
                    "name",
                    "The name has %d characters. Use at most %d."
                            .formatted(name.length(), CollectionFacts.LONGEST_NAME)));
        }
        if (!custodian.isEmpty() && custodian.equals(deputy)) {
            errors.add(
                    new FormError("deputy", "The deputy is another person than the custodian. Choose someone else."));
        }
        if (basis.isEmpty() && !citation.isEmpty()) {
            errors.add(new FormError("basis", "Choose the kind of basis that the citation belongs to."));
        }
        if (Math.max(purpose.length(), Math.max(citation.length(), retentionNote.length())) > LONGEST_TEXT) {
            errors.add(new FormError(
                    "purpose",
                    "Keep purpose, citation and retention under %d characters each.".formatted(LONGEST_TEXT)));
        }
        return errors;
    }

    /** The facts, when there are no errors. */
    CollectionFacts facts() {
        return new CollectionFacts(
                name,
                purpose,
                basis.isEmpty() ? null : Basis.valueOf(basis),
                citation,
                subjects.stream()
                        .filter(subject -> java.util.Arrays.stream(DataSubject.values())
                                .anyMatch(known -> known.name().equals(subject)))
                        .map(DataSubject::valueOf)
                        .collect(Collectors.toSet()),
                declaredTypes.stream()
                        .filter(code -> DataTypes.standard().find(code).isPresent())
                        .collect(Collectors.toSet()),
                raisedTo.isEmpty() ? null : Sensitivity.valueOf(raisedTo),
                custodian.isEmpty() ? null : AccountId.of(custodian),
                deputy.isEmpty() ? null : AccountId.of(deputy),
                contributors.stream()
                        .flatMap(id -> FormInput.uuid(id).stream())
                        .map(AccountId::new)
                        .collect(Collectors.toSet()),
                repositories.stream()
                        .flatMap(id -> FormInput.uuid(id).stream())
                        .map(RepositoryId::new)
                        .collect(Collectors.toSet()),
                retentionNote);
    }
}
