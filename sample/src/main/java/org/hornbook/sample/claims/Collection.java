package org.hornbook.sample.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hornbook.sample.inventory.Basis;
import org.hornbook.sample.inventory.Subject;
import org.jspecify.annotations.Nullable;

/** A collection as somebody at the office fills in the form: step by step, with what is unknown left out. */
final class Collection {

    final String id;
    final String repository;
    final String name;
    String purpose = "";

    @Nullable
    Basis basis;

    @Nullable
    String citation;

    Set<Subject> subjects = Set.of(Subject.STUDENTS);

    @Nullable
    String custodian;

    @Nullable
    String deputy;

    List<String> contributors = List.of();
    String retention = "";
    final List<String> datasets = new ArrayList<>();

    private Collection(String repository, String id, String name) {
        this.id = id;
        this.repository = repository;
        this.name = name;
    }

    static Collection of(String repository, String id, String name) {
        return new Collection(repository, id, name);
    }

    /** What it is for. */
    Collection purpose(String text) {
        purpose = text;
        return this;
    }

    /** Why it may be kept; the citation of a law, or the question that a service need answers. */
    Collection basis(Basis why, @Nullable String where) {
        basis = why;
        citation = where;
        return this;
    }

    Collection about(Subject... whom) {
        subjects = Set.of(whom);
        return this;
    }

    /** Key words of the people. */
    Collection people(@Nullable String answers, @Nullable String standsIn, String... enter) {
        custodian = answers;
        deputy = standsIn;
        contributors = List.of(enter);
        return this;
    }

    Collection keep(String rule) {
        retention = rule;
        return this;
    }

    /** Names of datasets, or beginnings of names that end in an asterisk. */
    Collection in(String... names) {
        datasets.addAll(List.of(names));
        return this;
    }

    boolean holds(String dataset) {
        return datasets.stream()
                .anyMatch(
                        d -> d.endsWith("*") ? dataset.startsWith(d.substring(0, d.length() - 1)) : d.equals(dataset));
    }
}
