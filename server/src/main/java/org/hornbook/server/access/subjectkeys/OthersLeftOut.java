package org.hornbook.server.access.subjectkeys;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hornbook.server.access.FoundRecords.LeftOut;
import org.hornbook.server.access.SubjectKey;
import org.hornbook.server.catalog.Element;
import org.hornbook.server.catalog.ElementId;
import org.hornbook.server.directory.roster.NumberKind;
import org.jspecify.annotations.Nullable;

/**
 * Leaves out of a person's rows what identifies other people (34 CFR 99.12(a): of a record about several students a parent
 * sees only what is about their own): numbers that are somebody else's, names in columns that name others. Passwords and
 * the like are read out to nobody. Parents, guardians and emergency contacts stay: they belong to the record.
 */
final class OthersLeftOut {

    private static final Set<String> PERSON_NUMBERS = Set.of("id.student", "id.staff");
    private static final Set<String> NAMED = Set.of("person.name", "contact.email", "contact.phone", "id.username");

    /** Words in the name of a column that holds somebody else's name. */
    private static final Set<String> OTHERS = Set.of(
            "teacher",
            "tch",
            "prin",
            "rptd",
            "tchr",
            "staff",
            "employee",
            "nurse",
            "counselor",
            "counsellor",
            "principal",
            "reporter",
            "reported",
            "entered",
            "author",
            "witness",
            "victim",
            "offender",
            "aggressor",
            "accused",
            "sibling",
            "friend",
            "coach",
            "driver",
            "adviser",
            "advisor",
            "evaluator",
            "supervisor",
            "instructor",
            "referred",
            "created",
            "updated",
            "modified",
            "by",
            "caseworker",
            "therapist",
            "proctor");

    private final List<Element> read;
    private final Set<ElementId> ownWay = new HashSet<>();
    private final Set<String> ownNumbers;
    private final boolean oneRowEach;
    private final long[] cleared;
    private final List<LeftOut> whole = new ArrayList<>();

    OthersLeftOut(List<Element> all, SubjectKey key, Map<NumberKind, Set<String>> own) {
        ownNumbers = own.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
        ownWay.add(key.element());
        key.path().forEach(step -> ownWay.add(step.from()));
        // where the key is in each row another, whatever else identifies the row is the person's too
        oneRowEach = key.isDirect()
                && all.stream().anyMatch(element -> element.id().equals(key.element()) && element.identifies());
        List<Element> kept = new ArrayList<>();
        for (Element element : all) {
            String type = element.classification().dataType();
            if ("id.secret".equals(type)) {
                whole.add(new LeftOut(element.name(), "Passwords and the like are read out to nobody.", 0));
            } else if (type != null && NAMED.contains(type) && namesOthers(element.name())) {
                whole.add(new LeftOut(element.name(), "It names other people.", 0));
            } else {
                kept.add(element);
            }
        }
        read = List.copyOf(kept);
        cleared = new long[read.size()];
    }

    /** What is read at all. */
    List<Element> read() {
        return read;
    }

    /** The row without other people's numbers. */
    List<@Nullable String> cleared(List<@Nullable String> row) {
        List<@Nullable String> cells = new ArrayList<>(row.size());
        for (int i = 0; i < row.size(); i++) {
            String cell = row.get(i);
            if (cell != null && !cell.isBlank() && isSomebodyElses(read.get(i), cell)) {
                cleared[i]++;
                cells.add(null);
            } else {
                cells.add(cell);
            }
        }
        return cells;
    }

    private boolean isSomebodyElses(Element element, String cell) {
        String type = element.classification().dataType();
        return type != null
                && PERSON_NUMBERS.contains(type)
                && !ownWay.contains(element.id())
                && !(oneRowEach && element.identifies())
                && !ownNumbers.contains(cell.strip());
    }

    /** What was left out, column by column. */
    List<LeftOut> leftOut() {
        List<LeftOut> all = new ArrayList<>(whole);
        for (int i = 0; i < cleared.length; i++) {
            if (cleared[i] > 0) {
                all.add(new LeftOut(read.get(i).name(), "Numbers of other people.", cleared[i]));
            }
        }
        return all;
    }

    /** True when a column's name says that somebody else than the row's person is meant. */
    static boolean namesOthers(String column) {
        String spaced = column.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
        return Arrays.stream(spaced.split("[^a-z]+")).anyMatch(OTHERS::contains);
    }
}
