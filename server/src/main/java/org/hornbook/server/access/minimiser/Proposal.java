package org.hornbook.server.access.minimiser;

import java.time.LocalDate;
import org.hornbook.server.access.GrantedElement;
import org.hornbook.server.access.Population;
import org.hornbook.server.access.Treatment;
import org.hornbook.server.catalog.ElementId;

/** Less than was asked for, with the reason. Taking it never gives more than before. */
public sealed interface Proposal {

    /** Stable while the thing proposed is the same; forms and decisions name it so. */
    String code();

    /** What is proposed, as a sentence. */
    String what();

    /** Why that is enough. */
    String why();

    /** What is asked for when the proposal is taken. */
    Ask applyTo(Ask ask);

    /** An element is not needed. */
    record LeaveOut(ElementId element, String name, String why) implements Proposal {
        @Override
        public String code() {
            return "leave-out:" + element;
        }

        @Override
        public String what() {
            return "Leave out “" + name + "”.";
        }

        @Override
        public Ask applyTo(Ask ask) {
            return ask.withElements(ask.elements().stream()
                    .filter(granted -> !granted.element().equals(element))
                    .toList());
        }
    }

    /** An element says less: a pseudonym, an age, a yes or no. */
    record Coarser(ElementId element, String name, Treatment treatment, String why) implements Proposal {
        @Override
        public String code() {
            return "coarser:" + element + ":" + treatment.name();
        }

        @Override
        public String what() {
            return "Of “%s” give this only: %s."
                    .formatted(name, treatment.title().toLowerCase(java.util.Locale.ROOT));
        }

        @Override
        public Ask applyTo(Ask ask) {
            return ask.withElements(ask.elements().stream()
                    .map(granted -> granted.element().equals(element) && granted.treatment() == Treatment.AS_IS
                            ? new GrantedElement(element, treatment)
                            : granted)
                    .toList());
        }
    }

    /** Fewer people. */
    record FewerPeople(Population population, String whose, String why) implements Proposal {
        @Override
        public String code() {
            return switch (population) {
                case Population.OwnStudents own -> "people:own";
                case Population.OfSchool of -> "people:school:" + of.school();
                case Population.Named named -> "people:named:" + named.people().hashCode();
                case Population.Everyone everyone -> "people:everyone";
            };
        }

        @Override
        public String what() {
            return "Only " + whose + ".";
        }

        @Override
        public Ask applyTo(Ask ask) {
            return ask.withPopulation(population);
        }
    }

    /** A shorter time. */
    record Shorter(LocalDate until, String why) implements Proposal {
        @Override
        public String code() {
            return "until:" + until;
        }

        @Override
        public String what() {
            return "Until the end of the school year, %d-%02d-%02d."
                    .formatted(until.getYear(), until.getMonthValue(), until.getDayOfMonth());
        }

        @Override
        public Ask applyTo(Ask ask) {
            return ask.until().isAfter(until) ? ask.withUntil(until) : ask;
        }
    }

    /** Nothing about persons at all: a table that is published. Whoever takes it need not ask. */
    record UseTable(String title, String href, String why) implements Proposal {
        @Override
        public String code() {
            return "table:" + href;
        }

        @Override
        public String what() {
            return "Use the published table “" + title + "”.";
        }

        @Override
        public Ask applyTo(Ask ask) {
            return ask.withElements(java.util.List.of());
        }
    }
}
