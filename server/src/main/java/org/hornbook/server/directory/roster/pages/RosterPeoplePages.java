package org.hornbook.server.directory.roster.pages;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hornbook.server.directory.roster.AccountTies;
import org.hornbook.server.directory.roster.NumberKind;
import org.hornbook.server.directory.roster.OptOuts;
import org.hornbook.server.directory.roster.OrgId;
import org.hornbook.server.directory.roster.PersonId;
import org.hornbook.server.directory.roster.PersonKind;
import org.hornbook.server.directory.roster.Restrictions;
import org.hornbook.server.directory.roster.RosterDetails;
import org.hornbook.server.directory.roster.RosterPerson;
import org.hornbook.server.directory.roster.RosterQuery;
import org.hornbook.server.directory.roster.RosterQuery.Standing;
import org.hornbook.server.directory.roster.Rosters;
import org.hornbook.server.directory.roster.School;
import org.hornbook.server.shared.Actor;
import org.hornbook.server.shared.Paging;
import org.hornbook.server.shared.Role;
import org.hornbook.server.web.AllowedTo;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** Finding people of the roster, and one person with who holds which rights. */
@Controller
@AllowedTo({Role.ADMINISTRATOR, Role.GOVERNANCE_LEAD, Role.RECORDS_OFFICER})
class RosterPeoplePages {

    private static final int PAGE_SIZE = 50;

    private final Rosters rosters;
    private final RosterDetails details;
    private final Restrictions restrictions;
    private final OptOuts optOuts;
    private final AccountTies ties;

    RosterPeoplePages(
            Rosters rosters, RosterDetails details, Restrictions restrictions, OptOuts optOuts, AccountTies ties) {
        this.rosters = rosters;
        this.details = details;
        this.restrictions = restrictions;
        this.optOuts = optOuts;
        this.ties = ties;
    }

    /** A line of the list. */
    public record Row(RosterPerson person, String kinds, String schools, String numbers) {}

    @GetMapping("/roster/people")
    String list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable PersonKind kind,
            @RequestParam(required = false) @Nullable String school,
            @RequestParam(defaultValue = "ACTIVE") Standing standing,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        List<School> schools = rosters.schools();
        Optional<OrgId> at = schools.stream()
                .map(School::id)
                .filter(id -> id.toString().equals(school))
                .findFirst();
        Paging<RosterPerson> people =
                rosters.page(new RosterQuery(q, Optional.ofNullable(kind), at, standing, Math.max(1, page), PAGE_SIZE));
        Map<OrgId, String> names = schools.stream().collect(Collectors.toMap(School::id, School::name));
        model.addAttribute("people", people);
        model.addAttribute(
                "rows",
                people.items().stream().map(person -> row(person, names)).toList());
        model.addAttribute("q", q);
        model.addAttribute("kind", kind);
        model.addAttribute("kinds", PersonKind.values());
        model.addAttribute("school", at.map(OrgId::toString).orElse(""));
        model.addAttribute("schools", schools);
        model.addAttribute("standing", standing);
        model.addAttribute("base", address(q, kind, at, standing));
        return "directory/roster-people";
    }

    private static String address(String q, @Nullable PersonKind kind, Optional<OrgId> school, Standing standing) {
        UriComponentsBuilder address =
                UriComponentsBuilder.fromPath("/roster/people").queryParam("standing", standing);
        if (kind != null) {
            address.queryParam("kind", kind);
        }
        school.ifPresent(id -> address.queryParam("school", id));
        return address.queryParam("q", "{q}").encode().buildAndExpand(q).toUriString() + "&";
    }

    private static Row row(RosterPerson person, Map<OrgId, String> schools) {
        return new Row(
                person,
                kinds(person),
                person.schools().stream()
                        .map(id -> schools.getOrDefault(id, "a school that closed"))
                        .sorted()
                        .collect(Collectors.joining(", ")),
                String.join(
                        ", ",
                        Arrays.stream(new NumberKind[] {NumberKind.LOCAL_STUDENT, NumberKind.STAFF})
                                .flatMap(kind -> person.numbers(kind).stream().sorted())
                                .toList()));
    }

    private static String kinds(RosterPerson person) {
        return person.kinds().stream().sorted().map(PersonKind::title).collect(Collectors.joining(", "));
    }

    @GetMapping("/roster/people/{id}")
    String show(@PathVariable PersonId id, Actor actor, Model model) {
        RosterPerson person = rosters.require(id);
        Map<OrgId, String> names = rosters.schools().stream().collect(Collectors.toMap(School::id, School::name));
        Map<String, String> numbers = new LinkedHashMap<>();
        for (NumberKind kind : NumberKind.values()) {
            if (!person.numbers(kind).isEmpty()) {
                numbers.put(kind.title(), person.numbers(kind).stream().sorted().collect(Collectors.joining(", ")));
            }
        }
        model.addAttribute("row", row(person, names));
        model.addAttribute("person", person);
        model.addAttribute("numbers", numbers);
        model.addAttribute("classes", details.classesOf(person.id()));
        model.addAttribute("today", rosters.today());
        if (person.is(PersonKind.STUDENT)) {
            model.addAttribute("rights", rosters.rightsOver(person.id(), rosters.today()));
            model.addAttribute("restrictions", restrictions.of(person.id()));
            model.addAttribute("names", namesOf(person));
            model.addAttribute("optOuts", optOuts.of(person.id()));
            model.addAttribute("optedOut", optOuts.isOptedOut(person.id()));
        }
        model.addAttribute("children", rosters.all(rosters.childrenOf(person.id())));
        model.addAttribute("accounts", ties.of(person.id()));
        model.addAttribute("mayRestrict", actor.hasAny(Role.RECORDS_OFFICER));
        model.addAttribute("mayTie", actor.hasAny(Role.ADMINISTRATOR));
        return "directory/roster-person";
    }

    private Map<String, String> namesOf(RosterPerson student) {
        return restrictions.of(student.id()).stream()
                .map(restriction -> restriction.person())
                .distinct()
                .collect(Collectors.toMap(
                        PersonId::toString,
                        id -> rosters.find(id).map(RosterPerson::name).orElse("somebody")));
    }
}
