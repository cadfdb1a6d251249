package org.hornbook.discovery.classify;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.hornbook.discovery.classify.ColumnReading.Scored;
import org.hornbook.discovery.classify.Corrections.Correction;
import org.hornbook.discovery.connect.Dataset;
import org.hornbook.discovery.profile.ColumnProfile;
import org.hornbook.discovery.profile.ColumnSample;
import org.hornbook.discovery.profile.DatasetProfile;
import org.hornbook.discovery.vocabulary.DataType;
import org.hornbook.discovery.vocabulary.DataTypes;
import org.hornbook.discovery.vocabulary.Sensitivity;
import org.jspecify.annotations.Nullable;

/**
 * Classifies by rules and dictionaries that are data files: what a column's name says, what its values look like, what
 * its table is about, what it refers to, and what custodians decided. Each reason has a strength on the scale of log
 * odds; values outweigh names. Works on names alone when there are no rows.
 */
public final class RuleClassifier implements Classifier {
    /** What is left of a name's claim when the values or the storage type speak against it. */
    private static final double AGAINST = 0.3;

    /** What is left of a name's claim when the name is that of a thing's key: {@code payment_id}. */
    private static final double KEY_OF_THING = 0.45;

    /** What is left of it when the column is its row's own key. */
    private static final double OWN_KEY = 0.2;

    private static final double SURE = 4;

    private final DataTypes types;
    private final NameRules nameRules = new NameRules();
    private final Words words;
    private final SubjectReader subjectReader;
    private final ValueReader valueReader = new ValueReader();
    private final TopicRule topicRule = new TopicRule();
    private final KnownColumns knownColumns = new KnownColumns();
    private final Calibration calibration = new Calibration();
    private final Set<String> personWords;
    private volatile @Nullable Known known;

    /** The repository last seen: all its datasets come with an equal list. */
    private record Known(String repository, List<Dataset> datasets, RepositoryView view) {}

    private RuleClassifier(DataTypes types) {
        this.types = types;
        TableRules tableRules = new TableRules();
        Set<String> vocabulary = new HashSet<>(nameRules.vocabulary());
        tableRules.vocabulary().forEach(vocabulary::add);
        personWords = DataFile.words("person-words.txt");
        vocabulary.addAll(personWords);
        words = new Words(vocabulary);
        subjectReader = new SubjectReader(tableRules);
    }

    /** The product's own rules over these data types. */
    public static RuleClassifier of(DataTypes types) {
        return new RuleClassifier(types);
    }

    @Override
    public List<Verdict> classify(DatasetProfile profile, List<ColumnSample> samples, ClassificationContext context) {
        if (samples.size() != profile.columns().size()) {
            throw new IllegalArgumentException("Columns " + profile.columns().size() + ", samples " + samples.size());
        }
        Dataset dataset = profile.dataset();
        RepositoryView view = view(context);
        List<List<Signal>> links = view.links(dataset);
        List<List<Signal>> elsewhere = new ArrayList<>();
        for (int i = 0; i < samples.size(); i++) {
            List<Signal> signals = new ArrayList<>(valueReader.read(samples.get(i)));
            if (i < links.size()) {
                signals.addAll(links.get(i));
            }
            elsewhere.add(signals);
        }
        Subject subject = subject(view, dataset, elsewhere);
        var memory = new CorrectionMemory(context, view.names());
        List<List<String>> names = view.names().columns(dataset);
        boolean addressBlock = names.stream().anyMatch(name -> name.contains("street") || name.contains("address"))
                && names.stream().anyMatch(name -> name.contains("zip") || name.contains("city"));
        List<ColumnProfile> columns = profile.columns();
        List<String> table = view.names().table(dataset.name());
        boolean pupilNamed = IntStream.range(0, columns.size())
                .filter(i -> !TopicRule.isOwnKey(names.get(i), dataset, columns.get(i))
                        && !Names.isKeyOf(names.get(i), table))
                .filter(i -> elsewhere.get(i).stream()
                        .noneMatch(signal -> signal.type().equals(NameRules.THING_KEY)))
                .anyMatch(i -> namesPupil(names.get(i)));
        List<Verdict> verdicts = new ArrayList<>();
        for (int i = 0; i < samples.size(); i++) {
            verdicts.add(verdict(
                    new OneColumn(dataset, profile.columns().get(i), names.get(i), samples.get(i), elsewhere.get(i)),
                    new Table(table, subject, addressBlock, pupilNamed),
                    memory));
        }
        return verdicts;
    }

    /** What all columns of a table share. */
    private record Table(List<String> name, Subject subject, boolean addressBlock, boolean pupilNamed) {}

    private boolean namesPupil(List<String> name) {
        return nameRules.read(name).stream()
                .anyMatch(signal -> signal.type().equals("id.student") && signal.strength() >= SURE);
    }

    /** One column and what is known of it besides its name. */
    private record OneColumn(
            Dataset dataset, ColumnProfile profile, List<String> words, ColumnSample sample, List<Signal> signals) {
        String name() {
            return profile.column();
        }
    }

    private RepositoryView view(ClassificationContext context) {
        Known last = known;
        if (last == null
                || !last.repository().equals(context.repository())
                || !last.datasets().equals(context.datasets())) {
            last = new Known(
                    context.repository(),
                    context.datasets(),
                    new RepositoryView(words, nameRules, subjectReader, context.repository(), context.datasets()));
            known = last;
        }
        return last.view();
    }

    /** What values add can only turn a table into one about people; the schemas' answer stays otherwise. */
    private static Subject subject(RepositoryView view, Dataset dataset, List<List<Signal>> elsewhere) {
        Subject bySchema = view.subject(dataset);
        if (bySchema.personal()) {
            return bySchema;
        }
        Subject byValues = view.subject(dataset, elsewhere);
        return (byValues.personal() && !byValues.assumed()) || bySchema.kind() == Subject.Kind.UNKNOWN
                ? byValues
                : bySchema;
    }

    private Verdict verdict(OneColumn column, Table table, CorrectionMemory memory) {
        Subject subject = table.subject();
        Optional<Correction> decided = memory.decided(column.dataset(), column.name());
        if (decided.isPresent()) {
            return decided(column.name(), decided.get());
        }
        List<String> name = column.words();
        boolean partOfFact = TopicRule.isPartOfFact(name, subject);
        boolean ownKey = !subject.rows().equals(Subject.Rows.PEOPLE)
                && TopicRule.isOwnKey(name, column.dataset(), column.profile());
        double asKey = ownKey ? OWN_KEY : TopicRule.isKeyOfThing(name) && !partOfFact ? KEY_OF_THING : 1;
        List<Signal> fromName = fromName(column, name, table.name(), asKey);
        List<Signal> others = new ArrayList<>(column.signals());
        others.removeIf(signal -> partOfFact && signal.type().equals(NameRules.THING_KEY));
        others.addAll(knownColumns.read(column.dataset(), column.name()));
        others.addAll(memory.similar(column.dataset(), column.name()));
        others.addAll(topicRule.read(name, column.dataset(), column.profile(), subject));
        boolean namesAPerson = name.stream().anyMatch(personWords::contains);
        List<Scored> ranked = new ColumnReading(subject, table.addressBlock(), namesAPerson, table.pupilNamed())
                .rank(fromName, others);
        return judge(column.name(), ranked, subject);
    }

    private static Verdict ofCode(String column, @Nullable DataType type, double confidence, List<String> evidence) {
        return new Verdict(
                column, type, type == null ? Sensitivity.INTERNAL : type.sensitivity(), confidence, evidence);
    }

    private Verdict decided(String column, Correction correction) {
        String code = correction.code();
        return ofCode(column, code == null ? null : types.require(code), 1, List.of("a custodian decided so"));
    }

    /** @param asKey what is left of a claim that is not about keys */
    private List<Signal> fromName(OneColumn column, List<String> words, List<String> table, double asKey) {
        List<Signal> signals = new ArrayList<>();
        Optional<String> linked = linked(column.signals());
        for (Signal read : nameRules.read(words, table)) {
            Signal signal = linked.filter(type -> read.type().equals(NameRules.ANY_PERSON))
                    .map(type -> new Signal(type, read.strength(), read.where(), ""))
                    .orElse(read);
            String said = "the name \"" + column.name() + "\" reads as " + Words.spoken(words);
            Optional<String> against = Contradictions.against(signal.type(), column.sample())
                    .or(() -> Contradictions.byStorage(
                            signal.type(), column.profile().storageType()));
            boolean key = signal.type().startsWith("id.") || signal.type().equals("person.relationship");
            double weight = (against.isPresent() ? AGAINST : 1) * (key ? 1 : asKey);
            signals.add(new Signal(
                    signal.type(),
                    signal.type().equals(NameRules.NONE) ? signal.strength() : signal.strength() * weight,
                    signal.where(),
                    against.map(objection -> said + ", " + objection).orElse(said)));
        }
        return signals;
    }

    /** Whose key it is by the table it refers to. */
    private static Optional<String> linked(List<Signal> signals) {
        return signals.stream()
                .map(Signal::type)
                .filter(type -> type.equals("id.student") || type.equals("id.staff"))
                .findFirst();
    }

    private Verdict judge(String column, List<Scored> ranked, Subject subject) {
        double none = ranked.stream()
                .filter(scored -> scored.type().equals(NameRules.NONE))
                .mapToDouble(Scored::score)
                .findFirst()
                .orElse(0);
        List<Scored> real = ranked.stream()
                .filter(scored -> types.find(scored.type()).isPresent())
                .toList();
        double best = real.isEmpty() ? 0 : real.getFirst().score();
        if (best < ColumnReading.ENOUGH || best <= none) {
            return ofCode(column, null, calibration.ofNone(none, best), List.of(noneReason(ranked, none, subject)));
        }
        Scored winner = real.getFirst();
        double against = Math.max(none, real.size() > 1 ? real.get(1).score() : 0);
        List<String> evidence = new ArrayList<>(winner.evidence());
        evidence.add(subject.reason());
        return ofCode(column, types.require(winner.type()), calibration.ofType(winner, against), evidence);
    }

    private static String noneReason(List<Scored> ranked, double none, Subject subject) {
        return ranked.stream()
                .filter(scored -> none > 0 && scored.type().equals(NameRules.NONE))
                .map(scored -> scored.evidence().getFirst())
                .findFirst()
                .orElse(subject.reason());
    }
}
