package org.hornbook.discovery.classify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hornbook.discovery.classify.Subject.Kind;
import org.hornbook.discovery.classify.Subject.Rows;
import org.hornbook.discovery.connect.Column;
import org.hornbook.discovery.connect.Column.ColumnReference;
import org.hornbook.discovery.connect.Dataset;
import org.jspecify.annotations.Nullable;

/** What the schemas of a repository say of its tables: whom each is about, and which columns refer to people. */
final class RepositoryView {
    private static final Set<String> KEY_WORDS = Set.of("id", "key", "usi", "guid", "uuid");
    private static final Set<List<String>> ACCOUNTS = Set.of(List.of("user"), List.of("account"), List.of("login"));
    /** Last words of the names of tables whose rows are parts of the rows of another. */
    private static final Set<String> PARTS = Set.of("item", "detail", "line", "entry", "part", "answer", "value");

    private static final double LINK = 3.6;
    private static final double THING = 4.5;
    private static final double OWN_KEY = 9;
    private static final double SURE_TOPIC = 4;
    private static final int FEW_STUDENTS = 1;

    private static final double SAME_EVERYWHERE = 6;

    /** Where so many tables point to people, one that does not is about things. */
    private static final int ENOUGH_TO_EXPECT_LINKS = 4;

    private final NameRules nameRules;
    private final SubjectReader subjectReader;
    private final Names names;
    private final Map<String, Subject> subjects = new HashMap<>();
    private final Map<String, String> byWords = new HashMap<>();
    private final SharedColumns shared;

    private final int datasetsPointing;

    /** Whether it is about staff and no students: then every user is a member of staff. */
    private boolean staffOnly;

    private boolean usersAreStaff;

    RepositoryView(
            Words words, NameRules nameRules, SubjectReader subjectReader, String repository, List<Dataset> datasets) {
        this.nameRules = nameRules;
        this.subjectReader = subjectReader;
        names = new Names(words, repository, datasets);
        shared = new SharedColumns(names, nameRules, datasets);
        datasets.forEach(
                dataset -> byWords.putIfAbsent(String.join(" ", names.table(dataset.name())), dataset.qualifiedName()));
        datasets.forEach(dataset -> subjects.put(dataset.qualifiedName(), subject(dataset, List.of())));
        long students = count(Kind.STUDENT);
        staffOnly = students <= FEW_STUDENTS && students * ENOUGH_TO_EXPECT_LINKS < count(Kind.STAFF);
        usersAreStaff = usersAreStaff(datasets);
        datasets.forEach(dataset -> subjects.put(dataset.qualifiedName(), subject(dataset, List.of())));
        Map<String, Subject> first = Map.copyOf(subjects);
        datasetsPointing = (int) first.values().stream()
                .filter(subject -> subject.rows() == Rows.FACTS && !subject.assumed())
                .count();
        datasets.forEach(dataset -> subjects.put(
                dataset.qualifiedName(), inherited(dataset, subject(dataset, links(dataset, first)), first)));
    }

    /** Where students are kept and none of them has an account among the users. */
    private boolean usersAreStaff(List<Dataset> datasets) {
        List<Dataset> students = datasets.stream()
                .filter(dataset -> subject(dataset).kind() == Kind.STUDENT
                        && subject(dataset).rows() == Rows.PEOPLE)
                .toList();
        return !students.isEmpty()
                && students.stream()
                        .flatMap(dataset -> dataset.columns().stream())
                        .noneMatch(column -> shared.isKeyOfSomebody(column.name()) && !shared.isActor(column.name()));
    }

    private long count(Kind kind) {
        return subjects.values().stream()
                .filter(subject -> subject.kind() == kind)
                .count();
    }

    Names names() {
        return names;
    }

    /** Whom a dataset is about, by the schemas alone. */
    Subject subject(Dataset dataset) {
        return subjects.getOrDefault(
                dataset.qualifiedName(), Subject.of(Kind.UNKNOWN, "nothing is known of the table"));
    }

    /** Whom a dataset is about, with what is known of its columns by other means than their names. */
    Subject subject(Dataset dataset, List<List<Signal>> more) {
        List<String> table = names.table(dataset.name());
        List<ColumnHints> signals = new ArrayList<>();
        List<List<String>> columnNames = names.columns(dataset);
        for (int i = 0; i < dataset.columns().size(); i++) {
            List<String> name = columnNames.get(i);
            String storage = dataset.columns().get(i).storageType();
            List<Signal> column = new ArrayList<>(nameRules.read(name, table));
            column.removeIf(
                    signal -> Contradictions.byStorage(signal.type(), storage).isPresent());
            if (i < more.size()) {
                column.addAll(more.get(i));
            }
            if (shared.isActor(dataset.columns().get(i).name())) {
                column.removeIf(signal -> signal.type().startsWith("id."));
            }
            signals.add(new ColumnHints(name, column));
        }
        return subjectReader.read(
                new TableHints(
                        table,
                        names.place(dataset),
                        isFile(dataset),
                        staffOnly || (usersAreStaff && ACCOUNTS.contains(table)),
                        names.headIsLast()),
                signals);
    }

    /** For each column, what it says to refer to a table of people. */
    List<List<Signal>> links(Dataset dataset) {
        return links(dataset, subjects);
    }

    private List<List<Signal>> links(Dataset dataset, Map<String, Subject> known) {
        List<List<Signal>> links = new ArrayList<>();
        Subject self = known.get(dataset.qualifiedName());
        boolean personal = self != null && self.personal();
        for (Column column : dataset.columns()) {
            if (shared.isBookkeeping(column.name())) {
                links.add(List.of(new Signal(NameRules.NONE, SAME_EVERYWHERE, Where.ANY, "most tables have it")));
                continue;
            }
            if (shared.isActor(column.name())) {
                links.add(List.of(new Signal(
                        NameRules.AUDIT, SAME_EVERYWHERE, Where.ANY, "most tables have it, for who touched the row")));
                continue;
            }
            if (!personal && names.column(column.name()).equals(List.of("parent", "id"))) {
                links.add(List.of());
                continue;
            }
            links.add(reference(column)
                    .map(target -> link(target, dataset, known.get(target)))
                    .orElse(List.of()));
        }
        return links;
    }

    private List<Signal> link(String target, Dataset dataset, @Nullable Subject subject) {
        boolean own = target.equals(dataset.qualifiedName());
        if (subject == null || (own && subject.rows() == Rows.PEOPLE)) {
            return List.of();
        }
        if (own) {
            return List.of(new Signal(NameRules.NONE, OWN_KEY, Where.ANY, "it is the key of its own row"));
        }
        List<String> words = names.table(target.substring(target.lastIndexOf('.') + 1));
        if (!words.isEmpty() && TopicRule.isCode(words.getLast())) {
            // a code stands for the fact itself
            return List.of();
        }
        if (subject.rows() != Rows.PEOPLE) {
            String said = "it refers to \"" + target + "\", which does not list people";
            // "assessment_student_id" names its table in full, so it is no student's key
            double full = words.size() > 1 ? THING + 1 : THING;
            return List.of(new Signal(NameRules.THING_KEY, full, Where.ANY, said));
        }
        String type = switch (subject.kind()) {
            case STUDENT -> "id.student";
            case STAFF -> "id.staff";
            case GUARDIAN -> "person.relationship";
            case PERSON -> isOfPupils(subject) ? "id.student" : NameRules.ANY_PERSON;
            case UNKNOWN, THING -> NameRules.ANY_PERSON;
        };
        return List.of(new Signal(type, LINK, Where.ANY, "it refers to people in \"" + target + "\""));
    }

    /** Whether people are listed for what only pupils do: registrations, enrolments. */
    private static boolean isOfPupils(Subject people) {
        String topic = people.topic();
        return topic != null && topic.startsWith("edu.");
    }

    /** The table a column refers to: declared, or the table of the same name. */
    private Optional<String> reference(Column column) {
        ColumnReference declared = column.references();
        if (declared != null) {
            return Optional.of(declared.dataset());
        }
        List<String> name = names.column(column.name());
        if (name.size() < 2 || !KEY_WORDS.contains(name.getLast())) {
            return Optional.empty();
        }
        return Optional.ofNullable(byWords.get(String.join(" ", name.subList(0, name.size() - 1))));
    }

    /** The fact about a person that the rows are parts of by the table's name: items of a timesheet. */
    private Optional<Subject> whole(List<String> table, Map<String, Subject> known) {
        if (table.size() < 2 || !PARTS.contains(table.getLast())) {
            return Optional.empty();
        }
        return Optional.ofNullable(byWords.get(String.join(" ", table.subList(0, table.size() - 1))))
                .map(known::get)
                .filter(subject -> subject.rows() == Rows.FACTS && !subject.assumed());
    }

    private static boolean isFile(Dataset dataset) {
        return switch (dataset.kind()) {
            case TABLE, VIEW -> false;
            case FILE, SHEET, FILES -> true;
        };
    }

    /** A table whose rows belong to a fact about a person is about the person too. */
    private Subject inherited(Dataset dataset, Subject own, Map<String, Subject> known) {
        if (own.personal() && !own.assumed()) {
            return own;
        }
        Optional<Subject> whole = whole(names.table(dataset.name()), known);
        if (whole.isPresent()) {
            return subjectReader.inherit(names.table(dataset.name()), whole.get());
        }
        if (own.kind() == Kind.THING) {
            return own;
        }
        for (Column column : dataset.columns()) {
            Subject target = reference(column)
                    .filter(name -> !name.equals(dataset.qualifiedName()))
                    .map(known::get)
                    .orElse(null);
            if (target != null && target.rows() == Rows.FACTS && !target.assumed()) {
                return own.assumed() ? own : subjectReader.inherit(names.table(dataset.name()), target);
            }
        }
        boolean event = own.assumed() && own.topicStrength() >= SURE_TOPIC;
        return datasetsPointing >= ENOUGH_TO_EXPECT_LINKS && !event
                ? Subject.of(Kind.THING, "no column points to a person, as those of other tables do")
                : own;
    }
}
