package org.hornbook.server.access.asking;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hornbook.server.access.GrantedElement;
import org.hornbook.server.access.Population;
import org.hornbook.server.access.Treatment;
import org.hornbook.server.access.minimiser.Ask;
import org.hornbook.server.catalog.ElementId;

/** Nobody is given more than they asked for: no other element, no fuller value, no other people, no longer time. */
final class NotMore {

    private NotMore() {}

    /** Why {@code given} is more than {@code asked}; empty when it is not. */
    static Optional<String> excess(Ask asked, Ask given) {
        Map<ElementId, Treatment> treatments =
                asked.elements().stream().collect(Collectors.toMap(GrantedElement::element, GrantedElement::treatment));
        boolean elements =
                given.elements().stream().allMatch(one -> isLess(treatments.get(one.element()), one.treatment()));
        if (!given.dataset().equals(asked.dataset()) || !elements) {
            return Optional.of("Grant no element and no fuller value than was asked for.");
        }
        if (!narrower(asked.population(), given.population()) || !given.filter().containsAll(asked.filter())) {
            return Optional.of("Grant no other people than were asked for.");
        }
        if (given.until().isAfter(asked.until())) {
            return Optional.of("Grant no longer than was asked for.");
        }
        return Optional.empty();
    }

    private static boolean isLess(@org.jspecify.annotations.Nullable Treatment asked, Treatment given) {
        return asked != null && (asked == given || asked == Treatment.AS_IS);
    }

    private static boolean narrower(Population asked, Population given) {
        return switch (asked) {
            case Population.Everyone everyone -> true;
            case Population.OfSchool school -> given.equals(school) || given instanceof Population.OwnStudents;
            case Population.OwnStudents own -> given.equals(own);
            case Population.Named named ->
                given instanceof Population.Named fewer && named.people().containsAll(fewer.people());
        };
    }
}
