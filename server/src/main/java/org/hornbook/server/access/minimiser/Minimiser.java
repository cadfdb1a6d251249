package org.hornbook.server.access.minimiser;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hornbook.server.access.GrantedElement;
import org.hornbook.server.access.Population;
import org.hornbook.server.access.Treatment;
import org.hornbook.server.access.minimiser.Proposal.Coarser;
import org.hornbook.server.access.minimiser.Proposal.FewerPeople;
import org.hornbook.server.access.minimiser.Proposal.LeaveOut;
import org.hornbook.server.access.minimiser.Proposal.Shorter;
import org.hornbook.server.access.minimiser.Proposal.UseTable;

/**
 * Computes what would serve a purpose with less personal data (clause DSE-7; data minimization as in 34 CFR 99.31(a)(1)(ii),
 * which limits officials to records of legitimate interest): fewer elements, a pseudonym, a coarser value, fewer people, a
 * shorter time, or a published table. It proposes; people take or decline each with a reason, and the custodian decides.
 */
public final class Minimiser {

    /** Which of these a purpose needs as they stand, nobody can tell beforehand: they are proposed as yes or no. */
    private static final Set<String> PRESENCE_OFTEN_DOES =
            Set.of("edu.special_education", "edu.economic", "edu.circumstance", "health.condition", "edu.discipline");

    private static final Set<String> NUMBERS_OF_PEOPLE = Set.of("id.student", "id.staff", "id.username");

    private Minimiser() {}

    /** What would be less; empty when nothing is. */
    public static List<Proposal> proposals(Ask ask, Circumstances circumstances) {
        List<Proposal> proposals = new ArrayList<>();
        for (GrantedElement granted : ask.elements()) {
            circumstances
                    .of(granted)
                    .flatMap(facts -> less(granted, facts, ask.purpose()))
                    .ifPresent(proposals::add);
        }
        people(ask, circumstances).ifPresent(proposals::add);
        if (ask.until().isAfter(circumstances.schoolYearEnds())) {
            proposals.add(new Shorter(
                    circumstances.schoolYearEnds(),
                    "Classes and duties change with the school year. You can ask again."));
        }
        if (ask.purpose().countsMayDo() && !ask.elements().isEmpty()) {
            circumstances
                    .tables()
                    .forEach(table -> proposals.add(new UseTable(
                            table.title(),
                            table.href(),
                            "It has counts of the same data and nothing about a single person. You can read it now.")));
        }
        return proposals;
    }

    private static Optional<Proposal> less(GrantedElement granted, ElementFacts facts, Purpose purpose) {
        String type = facts.dataType();
        if (type == null) {
            return Optional.empty();
        }
        boolean nameless = type.equals("person.name") && !purpose.needsIdentity();
        if (!purpose.usuallyNeeds(type) || nameless) {
            return Optional.of(new LeaveOut(facts.id(), facts.name(), whyLeaveOut(type, nameless)));
        }
        if (granted.treatment() != Treatment.AS_IS) {
            return Optional.empty();
        }
        return coarser(facts, type, purpose);
    }

    private static String whyLeaveOut(String type, boolean nameless) {
        if (nameless) {
            return "This purpose works without knowing who somebody is.";
        }
        return switch (type) {
            case "id.secret" -> "Nobody reads passwords.";
            case "id.national", "id.licence", "id.financial", "person.biometric" ->
                "It does great harm when it gets out, and this purpose does not usually need it.";
            case "text.personal" -> "Notes may say anything about anybody.";
            default -> "This purpose does not usually need it.";
        };
    }

    private static Optional<Proposal> coarser(ElementFacts facts, String type, Purpose purpose) {
        if (NUMBERS_OF_PEOPLE.contains(type) && !purpose.needsIdentity()) {
            return coarser(
                    facts, Treatment.PSEUDONYM, "It tells people apart and follows them, without saying who they are.");
        }
        if (type.equals("person.birth_date") && purpose != Purpose.SAFETY && purpose != Purpose.REPORTING) {
            return coarser(
                    facts,
                    Treatment.AGE_IN_YEARS,
                    "An age does what a birth date would, and is not a key to a person.");
        }
        if (type.equals("contact.address") && purpose == Purpose.EVALUATION) {
            return coarser(facts, Treatment.PLACE_COARSE, "The town is enough to compare places.");
        }
        boolean yesOrNo = purpose == Purpose.TEACHING || purpose == Purpose.SERVICE;
        if (PRESENCE_OFTEN_DOES.contains(type) && yesOrNo) {
            return coarser(
                    facts,
                    Treatment.PRESENCE,
                    "That something is recorded is often enough; who works with the student can be asked for the rest.");
        }
        return Optional.empty();
    }

    private static Optional<Proposal> coarser(ElementFacts facts, Treatment treatment, String why) {
        return Optional.of(new Coarser(facts.id(), facts.name(), treatment, why));
    }

    private static Optional<Proposal> people(Ask ask, Circumstances circumstances) {
        boolean wide = switch (ask.population()) {
            case Population.Everyone everyone -> true;
            case Population.OfSchool of -> true;
            case Population.OwnStudents own -> false;
            case Population.Named named -> false;
        };
        if (wide && ask.purpose() == Purpose.TEACHING && circumstances.ownStudents() > 0) {
            return Optional.of(new FewerPeople(
                    new Population.OwnStudents(),
                    "your own students",
                    "The roster gives you %,d students; the list follows your classes from day to day."
                            .formatted(circumstances.ownStudents())));
        }
        boolean oneSchool = circumstances.schools().size() == 1 && ask.population() instanceof Population.Everyone;
        boolean bySchool = ask.purpose() == Purpose.SAFETY || ask.purpose() == Purpose.SERVICE;
        if (oneSchool && (bySchool || ask.purpose() == Purpose.TEACHING)) {
            var school = circumstances.schools().entrySet().iterator().next();
            return Optional.of(new FewerPeople(
                    new Population.OfSchool(school.getKey()),
                    "students of " + school.getValue(),
                    "The roster has you at this school."));
        }
        return Optional.empty();
    }

    /** What is asked for when these of the proposals are taken, by code. */
    public static Ask taking(Ask ask, List<Proposal> proposals, Collection<String> taken) {
        Ask less = ask;
        for (Proposal proposal : proposals) {
            if (taken.contains(proposal.code())) {
                less = proposal.applyTo(less);
            }
        }
        return less;
    }

    /** What would be asked for if every proposal but the tables were taken. */
    public static Ask least(Ask ask, List<Proposal> proposals) {
        return taking(
                ask,
                proposals,
                proposals.stream()
                        .filter(proposal -> !(proposal instanceof UseTable))
                        .map(Proposal::code)
                        .collect(Collectors.toSet()));
    }
}
