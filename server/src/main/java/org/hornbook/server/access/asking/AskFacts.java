package org.hornbook.server.access.asking;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hornbook.server.access.minimiser.Ask;
import org.hornbook.server.access.minimiser.Circumstances;
import org.hornbook.server.access.minimiser.Circumstances.PublishedTable;
import org.hornbook.server.access.minimiser.ElementFacts;
import org.hornbook.server.access.minimiser.Minimiser;
import org.hornbook.server.access.minimiser.Proposal;
import org.hornbook.server.calendar.SchoolYear;
import org.hornbook.server.catalog.DatasetId;
import org.hornbook.server.catalog.ElementId;
import org.hornbook.server.catalog.ElementQuery;
import org.hornbook.server.catalog.Elements;
import org.hornbook.server.directory.roster.OrgId;
import org.hornbook.server.directory.roster.PersonId;
import org.hornbook.server.directory.roster.RosterPerson;
import org.hornbook.server.directory.roster.Rosters;
import org.hornbook.server.directory.roster.School;
import org.hornbook.server.shared.AccountId;
import org.hornbook.server.sharing.DefinedTable;
import org.hornbook.server.sharing.ReleaseDesk;
import org.hornbook.server.sharing.ReleaseState;
import org.hornbook.server.sharing.Tables;
import org.springframework.stereotype.Component;

/** What catalog, roster and publishing desk know about something that is asked for. */
@Component
public class AskFacts {

    private final Elements elements;
    private final Rosters rosters;
    private final Tables tables;
    private final ReleaseDesk desk;

    AskFacts(Elements elements, Rosters rosters, Tables tables, ReleaseDesk desk) {
        this.elements = elements;
        this.rosters = rosters;
        this.tables = tables;
        this.desk = desk;
    }

    /** What the minimiser proposes to that asker, now. */
    public List<Proposal> proposals(AccountId asker, Ask ask) {
        return Minimiser.proposals(ask, circumstances(asker, ask.dataset()));
    }

    /** The elements of a dataset that are still there, in their order. */
    public Map<ElementId, ElementFacts> elementsOf(DatasetId dataset) {
        return elements.all(ElementQuery.in(dataset)).stream()
                .map(ElementFacts::of)
                .collect(Collectors.toMap(
                        ElementFacts::id, Function.identity(), (one, other) -> one, java.util.LinkedHashMap::new));
    }

    /** Who the asker is in the roster, if it knows. */
    public Optional<RosterPerson> person(AccountId asker) {
        return rosters.ofAccount(asker.value()).flatMap(rosters::find);
    }

    /** How many students the roster gives the asker today. */
    public int ownStudents(AccountId asker) {
        return rosters.ofAccount(asker.value())
                .map(person -> rosters.studentsOf(person, today()).size())
                .orElse(0);
    }

    /** Schools where the roster has the asker, by name. */
    public Map<OrgId, String> schools(AccountId asker) {
        return person(asker)
                .map(person -> rosters.schools().stream()
                        .filter(school -> person.schools().contains(school.id()))
                        .collect(Collectors.toMap(School::id, School::name)))
                .orElse(Map.of());
    }

    /** All schools of the district. */
    public List<School> allSchools() {
        return rosters.schools();
    }

    /** People by what the roster knows of them; those it does not know are left out. */
    public List<RosterPerson> people(java.util.Set<PersonId> ids) {
        return rosters.all(ids);
    }

    private Circumstances circumstances(AccountId asker, DatasetId dataset) {
        return new Circumstances(
                elementsOf(dataset), ownStudents(asker), schools(asker), published(dataset), schoolYearEnds(today()));
    }

    private List<PublishedTable> published(DatasetId dataset) {
        return tables.all().stream()
                .filter(table -> table.definition().dataset().equals(dataset))
                .filter(this::isPublished)
                .map(table -> new PublishedTable(table.title(), "/sharing/tables/" + table.id()))
                .toList();
    }

    private boolean isPublished(DefinedTable table) {
        return desk.of(table.id()).stream().anyMatch(release -> release.state() == ReleaseState.PUBLISHED);
    }

    /** Today in the district. */
    public LocalDate today() {
        return rosters.today();
    }

    /** The end of the school year that is going on; in its last month that of the next one. */
    public static LocalDate schoolYearEnds(LocalDate today) {
        SchoolYear year = SchoolYear.of(today);
        return today.getMonth() == Month.JUNE ? year.next().last() : year.last();
    }
}
