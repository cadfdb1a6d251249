package org.hornbook.server.access.pages;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hornbook.server.access.GrantedElement;
import org.hornbook.server.access.Population;
import org.hornbook.server.access.Treatment;
import org.hornbook.server.access.asking.AskFacts;
import org.hornbook.server.access.minimiser.Ask;
import org.hornbook.server.access.minimiser.Purpose;
import org.hornbook.server.catalog.DatasetId;
import org.hornbook.server.catalog.ElementId;
import org.hornbook.server.directory.roster.OrgId;
import org.hornbook.server.web.FormErrors;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** What somebody entered into the request form, as text; unknown parts are dropped. */
public final class RequestEntry {

    static final String OWN = "own";
    static final String SCHOOL = "school";
    static final String NAMED = "named";
    static final String EVERYONE = "everyone";
    static final String YEAR = "year";
    static final String MONTH = "month";
    static final String DATE = "date";
    private static final int DAYS_OF_MONTH = 30;

    private final MultiValueMap<String, String> fields;

    RequestEntry(MultiValueMap<String, String> fields) {
        this.fields = fields;
    }

    /** The text of one field, stripped; empty when it was not sent. */
    public String text(String name) {
        String value = fields.getFirst(name);
        return value == null ? "" : value.strip();
    }

    /** The same, or what stands for an untouched field. */
    public String text(String name, String untouched) {
        return fields.containsKey(name) ? text(name) : untouched;
    }

    /** Elements that are ticked. */
    public Set<ElementId> elements() {
        Set<ElementId> ids = new LinkedHashSet<>();
        fields.getOrDefault("element", List.of()).forEach(text -> parse(text).ifPresent(ids::add));
        return ids;
    }

    private static Optional<ElementId> parse(String text) {
        try {
            return Optional.of(ElementId.of(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    public Treatment treatment(ElementId element) {
        return Arrays.stream(Treatment.values())
                .filter(one -> one.name().equals(text("treatment-" + element)))
                .findFirst()
                .orElse(Treatment.AS_IS);
    }

    public Optional<Purpose> purpose() {
        return Arrays.stream(Purpose.values())
                .filter(one -> one.name().equals(text("purpose")))
                .findFirst();
    }

    /** What is asked for; empty while something is missing, which {@code errors} then says. */
    Optional<Ask> ask(DatasetId dataset, AskFacts facts, StudentNumbers numbers, FormErrors errors) {
        errors.addIf(elements().isEmpty(), "elements", "Choose at least one element.");
        Optional<Population> people = population(facts, numbers, errors);
        Optional<Purpose> purpose = purpose();
        errors.addIf(purpose.isEmpty(), "purpose-TEACHING", "Choose what the data is for.");
        Optional<LocalDate> until = until(facts.today());
        errors.addIf(until.isEmpty(), "month", "Enter the last day, such as 6 30 2027.");
        if (people.isEmpty()
                || purpose.isEmpty()
                || until.isEmpty()
                || elements().isEmpty()) {
            return Optional.empty();
        }
        List<GrantedElement> wanted = new ArrayList<>();
        elements().forEach(element -> wanted.add(new GrantedElement(element, treatment(element))));
        return Optional.of(new Ask(dataset, wanted, people.get(), List.of(), purpose.get(), until.get()));
    }

    private Optional<Population> population(AskFacts facts, StudentNumbers numbers, FormErrors errors) {
        return switch (text("people")) {
            case OWN -> Optional.of(new Population.OwnStudents());
            case EVERYONE -> Optional.of(new Population.Everyone());
            case SCHOOL -> school(facts, errors);
            case NAMED -> named(numbers, errors);
            default -> {
                errors.add("people-own", "Choose whose data you need.");
                yield Optional.empty();
            }
        };
    }

    private Optional<Population> school(AskFacts facts, FormErrors errors) {
        Optional<OrgId> school = facts.allSchools().stream()
                .map(one -> one.id())
                .filter(one -> one.toString().equals(text("school")))
                .findFirst();
        errors.addIf(school.isEmpty(), "school", "Choose the school.");
        return school.map(Population.OfSchool::new);
    }

    private Optional<Population> named(StudentNumbers numbers, FormErrors errors) {
        StudentNumbers.Found found = numbers.find(text("numbers"));
        if (!found.unknown().isEmpty()) {
            errors.add("numbers", "The roster has no student with number " + String.join(", ", found.unknown()) + ".");
            return Optional.empty();
        }
        errors.addIf(found.people().isEmpty(), "numbers", "Enter the student numbers, one a line.");
        return found.people().isEmpty() ? Optional.empty() : Optional.of(new Population.Named(found.people()));
    }

    private Optional<LocalDate> until(LocalDate today) {
        return switch (text("until", YEAR)) {
            case YEAR -> Optional.of(AskFacts.schoolYearEnds(today));
            case MONTH -> Optional.of(today.plusDays(DAYS_OF_MONTH));
            default -> date();
        };
    }

    private Optional<LocalDate> date() {
        try {
            return Optional.of(LocalDate.of(number("year"), number("month"), number("day")));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private int number(String field) {
        String digits = text(field);
        return digits.matches("\\d{1,4}") ? Integer.parseInt(digits) : 0;
    }

    /** Codes of the proposals that are taken. */
    public Set<String> taken() {
        Set<String> codes = new HashSet<>();
        answers("take", (code, number) -> codes.add(code));
        return codes;
    }

    /** Reasons why others are not taken, by code. */
    public Map<String, String> declined() {
        Map<String, String> reasons = new HashMap<>();
        answers("decline", (code, number) -> reasons.put(code, text("reason-" + number)));
        return reasons;
    }

    /** Proposals are numbered on the page; what was answered is known by code, whatever its number was. */
    private void answers(String answer, java.util.function.BiConsumer<String, Integer> then) {
        List<String> codes = fields.getOrDefault("proposal", List.of());
        for (int number = 0; number < codes.size(); number++) {
            if (text("answer-" + number).equals(answer)) {
                then.accept(codes.get(number), number);
            }
        }
    }

    /** The dataset that is named, if it is an id. */
    @Nullable
    DatasetId dataset() {
        try {
            return DatasetId.of(text("dataset"));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
