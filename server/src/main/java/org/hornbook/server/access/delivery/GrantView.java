package org.hornbook.server.access.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hornbook.server.access.FilterCondition;
import org.hornbook.server.access.Grant;
import org.hornbook.server.access.Population;
import org.hornbook.server.catalog.Dataset;
import org.hornbook.server.catalog.Datasets;
import org.hornbook.server.catalog.Element;
import org.hornbook.server.catalog.ElementId;
import org.hornbook.server.catalog.Elements;
import org.hornbook.server.directory.roster.Rosters;
import org.hornbook.server.directory.roster.School;
import org.springframework.stereotype.Component;

/** Grants in the words that people read. */
@Component
class GrantView {

    private final Datasets datasets;
    private final Elements elements;
    private final Rosters rosters;

    GrantView(Datasets datasets, Elements elements, Rosters rosters) {
        this.datasets = datasets;
        this.elements = elements;
        this.rosters = rosters;
    }

    /** A grant with the names of things. */
    public record Named(
            Grant grant, String dataset, String repository, String whose, List<String> parts, String only) {}

    Named of(Grant grant) {
        Dataset dataset = datasets.find(grant.terms().dataset()).orElse(null);
        return new Named(
                grant,
                dataset == null ? "A dataset that is gone" : dataset.name(),
                dataset == null ? "" : dataset.repositoryName(),
                whose(grant.terms().population()),
                grant.terms().elements().stream()
                        .map(granted -> name(granted.element()) + ": "
                                + granted.treatment().title().toLowerCase(java.util.Locale.ROOT))
                        .toList(),
                grant.terms().filter().stream().map(this::words).collect(Collectors.joining("; ")));
    }

    private String name(ElementId id) {
        return elements.find(id).map(Element::name).orElse("an element that is gone");
    }

    private String words(FilterCondition condition) {
        return name(condition.element()) + " is "
                + condition.values().stream().sorted().collect(Collectors.joining(" or "));
    }

    private String whose(Population population) {
        return switch (population) {
            case Population.OwnStudents own -> "Students whom the holder teaches";
            case Population.OfSchool school ->
                "Students of "
                        + rosters.schools().stream()
                                .filter(one -> one.id().equals(school.school()))
                                .map(School::name)
                                .findFirst()
                                .orElse("a school that is gone");
            case Population.Named named ->
                named.people().size() == 1 ? "One person" : named.people().size() + " people, by name";
            case Population.Everyone everyone -> "Everyone in the roster";
        };
    }

    /** The head of a column: its name and how it is sorted and filtered. */
    public record Head(String element, String name, String note, String sortHref, String direction, String filter) {}

    /** The heads of a page's columns. */
    List<Head> heads(
            List<org.hornbook.server.access.Delivery.Column> columns, Map<String, String> parameters, String base) {
        List<Head> heads = new ArrayList<>();
        for (var column : columns) {
            String id = column.element().toString();
            boolean sorted = id.equals(parameters.get("sort"));
            boolean descending = "desc".equals(parameters.get("dir"));
            heads.add(new Head(
                    id,
                    column.name(),
                    column.treatment() == org.hornbook.server.access.Treatment.AS_IS
                            ? ""
                            : column.treatment().title(),
                    base + "sort=" + id + (sorted && !descending ? "&dir=desc" : ""),
                    sorted ? (descending ? "descending" : "ascending") : "none",
                    parameters.getOrDefault("f." + id, "")));
        }
        return heads;
    }
}
