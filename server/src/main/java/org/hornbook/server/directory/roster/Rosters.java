package org.hornbook.server.directory.roster;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hornbook.server.shared.District;
import org.hornbook.server.shared.Paging;
import org.hornbook.server.shared.Problem;
import org.springframework.stereotype.Component;

/**
 * The people of the roster. Where two lines of the roster were merged into one person, every answer is about that one;
 * an id from before the merge still finds it.
 */
@Component
public class Rosters {

    private final RosterStore store;
    private final RestrictionStore restrictions;
    private final District district;
    private final Clock clock;

    Rosters(RosterStore store, RestrictionStore restrictions, District district, Clock clock) {
        this.store = store;
        this.restrictions = restrictions;
        this.district = district;
        this.clock = clock;
    }

    /** Today in the district's zone. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), district.zone());
    }

    /** The person, if the roster knows or knew it. */
    public Optional<RosterPerson> find(PersonId id) {
        return store.canonical(id.value())
                .flatMap(canonical -> people(List.of(canonical)).stream().findFirst());
    }

    /** The person; ends the request with "not found" when there is none. */
    public RosterPerson require(PersonId id) {
        return find(id).orElseThrow(() -> Problem.notFound("There is no such person in the roster."));
    }

    /** Every id that the person ever had, the ones from before merges included. */
    public Set<PersonId> idsOf(PersonId id) {
        return ids(store.idsOf(id.value()));
    }

    /** The people with these ids, in no order; unknown ids are left out. */
    public List<RosterPerson> all(Set<PersonId> ids) {
        return people(
                ids.stream().flatMap(id -> store.canonical(id.value()).stream()).collect(Collectors.toSet()));
    }

    /** One page of the people who match, by family name. */
    public List<RosterPerson> search(RosterQuery query) {
        List<UUID> ids = store.page(query);
        Map<UUID, RosterPerson> people = people(ids).stream().collect(Collectors.toMap(p -> p.id().value(), p -> p));
        return ids.stream().map(people::get).toList();
    }

    /** The same with how many match in all. */
    public Paging<RosterPerson> page(RosterQuery query) {
        return new Paging<>(search(query), query.page(), query.size(), store.count(query));
    }

    /**
     * The person behind an account: the tie that an administrator made, or else the active person with the account's
     * e-mail address.
     */
    public Optional<PersonId> ofAccount(UUID account) {
        return store.tied(account).orElseGet(() -> store.byEmailOf(account)).map(PersonId::new);
    }

    /** Students enrolled on that day in a class that this person teaches on that day; both enrollments' dates count. */
    public Set<PersonId> studentsOf(PersonId staff, LocalDate on) {
        return ids(store.studentsOf(staff.value(), on));
    }

    /** Students of the school on that day. */
    public Set<PersonId> studentsAt(OrgId school, LocalDate on) {
        return ids(store.studentsAt(school.value(), on));
    }

    /** The numbers of that kind by person, as they were asked for; people without one are left out. */
    public Map<PersonId, Set<String>> numbers(Set<PersonId> people, NumberKind kind) {
        Map<UUID, List<PersonId>> asked = new HashMap<>();
        for (PersonId person : people) {
            store.canonical(person.value())
                    .ifPresent(canonical -> asked.computeIfAbsent(canonical, id -> new ArrayList<>())
                            .add(person));
        }
        Map<PersonId, Set<String>> found = new HashMap<>();
        store.numbers(asked.keySet(), Optional.of(kind))
                .forEach((canonical, numbers) -> asked.getOrDefault(canonical, List.of())
                        .forEach(person -> found.put(person, Set.copyOf(numbers.getOrDefault(kind, Set.of())))));
        return found;
    }

    /**
     * The person with that number; when a number was given twice, the active one. Sign-in names and e-mail addresses are
     * compared without regard to case.
     */
    public Optional<PersonId> withNumber(NumberKind kind, String value) {
        String normal = switch (kind) {
            case SIGN_IN, E_MAIL -> value.strip().toLowerCase(Locale.ROOT);
            case LOCAL_STUDENT, STATE_STUDENT, STAFF, STATE_STAFF, CAREGIVER -> value.strip();
        };
        return store.withNumber(kind, normal).stream().findFirst().map(PersonId::new);
    }

    /** Everybody's numbers of that kind, those who left included; a number that several people have is nobody's. */
    public Map<String, PersonId> everyNumber(NumberKind kind) {
        Map<String, PersonId> found = new HashMap<>();
        store.everyNumber(kind).forEach((value, people) -> {
            if (people.size() == 1) {
                found.put(value, new PersonId(people.iterator().next()));
            }
        });
        return found;
    }

    /** The district's schools, by name. */
    public List<School> schools() {
        return store.schools();
    }

    /** Whether the roster has the person as enabled staff on that day. */
    public boolean isActiveStaff(PersonId person, LocalDate on) {
        return store.isActiveStaff(person.value(), on);
    }

    /** Students for whom this person is a caregiver. */
    public Set<PersonId> childrenOf(PersonId caregiver) {
        return store.canonical(caregiver.value())
                .map(canonical -> ids(store.childrenOf(canonical)))
                .orElse(Set.of());
    }

    /**
     * Who holds rights over a student's record on that day, and whose are limited (603 CMR 23.01, 23.02, 23.07(5); 34 CFR
     * 99.3, 99.5).
     */
    public RecordRights rightsOver(PersonId student, LocalDate on) {
        RosterPerson person = require(student);
        Map<PersonId, String> caregivers = new LinkedHashMap<>();
        store.caregivers(person.id().value()).forEach((id, relation) -> caregivers.put(new PersonId(id), relation));
        return RightsRules.rights(
                person,
                on,
                all(caregivers.keySet()),
                caregivers,
                restrictions.ofStudent(person.id().value()));
    }

    private List<RosterPerson> people(Collection<UUID> canonical) {
        Map<UUID, List<RosterStore.Line>> lines = store.lines(canonical, today()).stream()
                .collect(Collectors.groupingBy(RosterStore.Line::person, LinkedHashMap::new, Collectors.toList()));
        var numbers = store.numbers(canonical, Optional.empty());
        var schools = store.schoolsOf(canonical);
        return lines.entrySet().stream()
                .map(entry -> person(
                        entry.getKey(),
                        entry.getValue(),
                        numbers.getOrDefault(entry.getKey(), Map.of()),
                        schools.getOrDefault(entry.getKey(), Set.of())))
                .toList();
    }

    private static RosterPerson person(
            UUID id, List<RosterStore.Line> lines, Map<NumberKind, Set<String>> numbers, Set<OrgId> schools) {
        RosterStore.Line best = lines.getFirst();
        Set<PersonKind> kinds = EnumSet.noneOf(PersonKind.class);
        lines.forEach(line -> line.kinds().forEach(kind -> kinds.add(PersonKind.valueOf(kind))));
        return new RosterPerson(
                new PersonId(id),
                best.givenName(),
                best.middleName(),
                best.familyName(),
                kinds,
                lines.stream()
                        .flatMap(line -> Optional.ofNullable(line.birthDate()).stream())
                        .findFirst()
                        .orElse(null),
                lines.stream()
                        .flatMap(line -> line.grades().stream())
                        .findFirst()
                        .orElse(null),
                lines.stream()
                        .map(RosterStore.Line::email)
                        .filter(email -> !email.isEmpty())
                        .findFirst()
                        .orElse(""),
                numbers,
                schools,
                best.active());
    }

    private static Set<PersonId> ids(Set<UUID> ids) {
        return ids.stream().map(PersonId::new).collect(Collectors.toUnmodifiableSet());
    }
}
