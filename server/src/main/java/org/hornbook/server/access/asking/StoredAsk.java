package org.hornbook.server.access.asking;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hornbook.server.access.FilterCondition;
import org.hornbook.server.access.GrantedElement;
import org.hornbook.server.access.Population;
import org.hornbook.server.access.Treatment;
import org.hornbook.server.access.minimiser.Ask;
import org.hornbook.server.access.minimiser.Purpose;
import org.hornbook.server.catalog.DatasetId;
import org.hornbook.server.catalog.ElementId;
import org.hornbook.server.directory.roster.OrgId;
import org.hornbook.server.directory.roster.PersonId;

/** An {@link Ask} as it is written into the database, in flat names that outlive classes. */
public record StoredAsk(
        UUID dataset,
        List<Part> elements,
        String people,
        List<UUID> ids,
        List<Only> filter,
        String purpose,
        LocalDate until) {

    /** An element with its treatment. */
    public record Part(UUID element, String treatment) {}

    /** A condition. */
    public record Only(UUID element, List<String> values) {}

    /** The stored form. */
    public static StoredAsk of(Ask ask) {
        return new StoredAsk(
                ask.dataset().value(),
                ask.elements().stream()
                        .map(one ->
                                new Part(one.element().value(), one.treatment().name()))
                        .toList(),
                kind(ask.population()),
                ids(ask.population()),
                ask.filter().stream()
                        .map(one -> new Only(
                                one.element().value(),
                                one.values().stream().sorted().toList()))
                        .toList(),
                ask.purpose().name(),
                ask.until());
    }

    private static String kind(Population population) {
        return switch (population) {
            case Population.OwnStudents own -> "OWN_STUDENTS";
            case Population.OfSchool of -> "OF_SCHOOL";
            case Population.Named named -> "NAMED";
            case Population.Everyone everyone -> "EVERYONE";
        };
    }

    private static List<UUID> ids(Population population) {
        return switch (population) {
            case Population.OwnStudents own -> List.of();
            case Population.OfSchool of -> List.of(of.school().value());
            case Population.Named named ->
                named.people().stream().map(PersonId::value).sorted().toList();
            case Population.Everyone everyone -> List.of();
        };
    }

    /** What was stored. */
    public Ask ask() {
        return new Ask(
                new DatasetId(dataset),
                elements.stream()
                        .map(one ->
                                new GrantedElement(new ElementId(one.element()), Treatment.valueOf(one.treatment())))
                        .toList(),
                population(),
                filter.stream()
                        .map(one -> new FilterCondition(
                                new ElementId(one.element()),
                                one.values().stream().collect(Collectors.toSet())))
                        .toList(),
                Purpose.valueOf(purpose),
                until);
    }

    private Population population() {
        return switch (people) {
            case "OWN_STUDENTS" -> new Population.OwnStudents();
            case "OF_SCHOOL" -> new Population.OfSchool(new OrgId(ids.getFirst()));
            case "NAMED" -> new Population.Named(ids.stream().map(PersonId::new).collect(Collectors.toSet()));
            case "EVERYONE" -> new Population.Everyone();
            default -> throw new IllegalStateException("unknown population " + people);
        };
    }
}
