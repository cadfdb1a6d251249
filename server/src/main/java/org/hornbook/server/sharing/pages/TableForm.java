package org.hornbook.server.sharing.pages;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hornbook.server.catalog.Dataset;
import org.hornbook.server.catalog.DatasetId;
import org.hornbook.server.shared.Actor;
import org.hornbook.server.sharing.DefinedTable;
import org.hornbook.server.sharing.RuleSetId;
import org.hornbook.server.sharing.TableDefinition;
import org.hornbook.server.sharing.TableDefinition.Breakdown;
import org.hornbook.server.sharing.TableDefinition.Condition;
import org.hornbook.server.sharing.TableDefinition.Source;
import org.hornbook.server.sharing.TableFacts;
import org.hornbook.server.sharing.opendata.UpdateFrequency;
import org.hornbook.server.web.FormErrors;
import org.jspecify.annotations.Nullable;

/** What somebody entered about a table; only the fields that the form has. */
public record TableForm(Map<String, String> values) {

    private static final int CONDITIONS = 3;
    private static final int LONGEST = 2000;
    private static final int LONGEST_TITLE = 150;
    private static final List<String> ONCE = List.of(
            "dataset",
            "title",
            "summary",
            "description",
            "measure",
            "theme",
            "keywords",
            "contactName",
            "contactEmail",
            "frequency",
            "rules",
            "subject",
            "period",
            "periodValues",
            "release",
            "version");

    public TableForm {
        values = Map.copyOf(values);
    }

    /** Reads what was sent. */
    static TableForm sent(Map<String, String> parameters) {
        Map<String, String> kept = new HashMap<>();
        names().forEach(name -> kept.put(name, parameters.getOrDefault(name, "").strip()));
        return new TableForm(kept);
    }

    private static Stream<String> names() {
        Stream<String> breakdowns = IntStream.rangeClosed(1, TableDefinition.MOST_BREAKDOWNS)
                .boxed()
                .flatMap(n -> Stream.of("breakdown" + n, "label" + n, "names" + n, "words" + n));
        Stream<String> conditions = IntStream.rangeClosed(1, CONDITIONS)
                .boxed()
                .flatMap(n -> Stream.of("condition" + n, "condition" + n + "Values"));
        return Stream.of(ONCE.stream(), breakdowns, conditions).flatMap(all -> all);
    }

    /** An empty form over a dataset. */
    static TableForm empty(Dataset dataset, Actor actor, String email) {
        Map<String, String> values = new HashMap<>();
        values.put("dataset", dataset.id().toString());
        values.put("contactName", actor.name());
        values.put("contactEmail", email);
        values.put("frequency", UpdateFrequency.ANNUAL.name());
        return new TableForm(values);
    }

    /** A form filled with a table. */
    static TableForm of(DefinedTable table) {
        Map<String, String> values = new HashMap<>();
        TableFacts facts = table.facts();
        values.put("dataset", table.definition().dataset().toString());
        values.put("title", facts.title());
        values.put("summary", facts.summary());
        values.put("description", facts.description());
        values.put("measure", facts.measure());
        values.put("theme", facts.theme());
        values.put("keywords", String.join(", ", facts.keywords()));
        values.put("contactName", facts.contactName());
        values.put("contactEmail", facts.contactEmail());
        values.put("frequency", facts.frequency().name());
        values.put("rules", table.rules().toString());
        values.put("version", Integer.toString(table.version()));
        fill(values, table.definition());
        return new TableForm(values);
    }

    private static void fill(Map<String, String> values, TableDefinition definition) {
        for (int n = 1; n <= definition.breakdowns().size(); n++) {
            Breakdown breakdown = definition.breakdowns().get(n - 1);
            Source names = breakdown.names();
            values.put("breakdown" + n, breakdown.source().code());
            values.put("label" + n, breakdown.label());
            values.put("names" + n, names == null ? "" : names.code());
            values.put("words" + n, WordLines.write(breakdown.words()));
        }
        values.put(
                "subject",
                definition.subject() == null ? "" : definition.subject().toString());
        for (int n = 1; n <= definition.conditions().size(); n++) {
            Condition condition = definition.conditions().get(n - 1);
            values.put("condition" + n, condition.source().code());
            values.put("condition" + n + "Values", WordLines.join(condition.values()));
        }
        Condition period = definition.period();
        if (period != null) {
            values.put("period", period.source().code());
            values.put("periodValues", WordLines.join(period.values()));
        }
    }

    /** What stands in a field; empty when nothing does. */
    public String value(String field) {
        return values.getOrDefault(field, "");
    }

    /** The numbers of the breakdowns' fields. */
    public List<Integer> breakdownNumbers() {
        return IntStream.rangeClosed(1, TableDefinition.MOST_BREAKDOWNS).boxed().toList();
    }

    /** The numbers of the conditions' fields. */
    public List<Integer> conditionNumbers() {
        return IntStream.rangeClosed(1, CONDITIONS).boxed().toList();
    }

    Optional<DatasetId> dataset() {
        return parsed(value("dataset"), DatasetId::of);
    }

    int version() {
        return value("version").matches("\\d{1,9}") ? Integer.parseInt(value("version")) : -1;
    }

    Optional<RuleSetId> rules() {
        return parsed(value("rules"), RuleSetId::of);
    }

    /** What is said of the table; faults are noted. */
    TableFacts facts(FormErrors errors) {
        required(errors, "title", "Give the table a title that the public understands.");
        errors.addIf(value("title").length() > LONGEST_TITLE, "title", "Use at most 150 characters for the title.");
        required(errors, "summary", "Say in one sentence what the table shows.");
        required(errors, "measure", "Say what the numbers count, such as “Students enrolled on October 1”.");
        required(errors, "theme", "Name the topic under which the table is listed, such as “Enrollment”.");
        required(errors, "contactName", "Say whom the public may ask.");
        errors.addIf(
                !value("contactEmail").matches("[^@\\s]+@[^@\\s]+"),
                "contactEmail",
                "Enter an e-mail address such as name@district.example.");
        Stream.of("summary", "description", "measure", "theme", "contactName")
                .forEach(
                        field -> errors.addIf(value(field).length() > LONGEST, field, "Use at most 2,000 characters."));
        List<String> keywords = Arrays.stream(value("keywords").split(",", -1))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
        String description = value("description").isEmpty() ? value("summary") : value("description");
        return new TableFacts(
                value("title"),
                value("summary"),
                description,
                value("measure"),
                value("theme"),
                keywords.isEmpty() ? List.of(value("theme")) : keywords,
                value("contactName"),
                value("contactEmail"),
                frequency());
    }

    private UpdateFrequency frequency() {
        return Arrays.stream(UpdateFrequency.values())
                .filter(one -> one.name().equals(value("frequency")))
                .findFirst()
                .orElse(UpdateFrequency.IRREGULAR);
    }

    private void required(FormErrors errors, String field, String text) {
        errors.addIf(value(field).isBlank(), field, text);
    }

    /** What is counted; faults are noted. */
    TableDefinition definition(DatasetId dataset, FormErrors errors) {
        List<Breakdown> breakdowns = new ArrayList<>();
        for (int n : breakdownNumbers()) {
            String field = "breakdown" + n;
            Optional<Source> source = source(field, errors);
            source.ifPresent(chosen -> breakdowns.add(new Breakdown(
                    chosen,
                    value("label" + number(field)),
                    source("names" + number(field), errors).orElse(null),
                    WordLines.read(value("words" + number(field)), "words" + number(field), errors))));
        }
        List<Condition> conditions = new ArrayList<>();
        for (int n : conditionNumbers()) {
            condition("condition" + n, errors).ifPresent(conditions::add);
        }
        return new TableDefinition(
                dataset,
                breakdowns,
                source("subject", errors).map(Source::element).orElse(null),
                conditions,
                condition("period", errors).orElse(null));
    }

    private static String number(String field) {
        return field.substring(field.length() - 1);
    }

    private Optional<Condition> condition(String field, FormErrors errors) {
        return source(field, errors).map(chosen -> new Condition(chosen, WordLines.codes(value(field + "Values"))));
    }

    private Optional<Source> source(String field, FormErrors errors) {
        if (value(field).isEmpty()) {
            return Optional.empty();
        }
        Optional<Source> source = parsed(value(field), Source::of);
        errors.addIf(source.isEmpty(), field, "Choose an element from the list.");
        return source;
    }

    private static <T> Optional<T> parsed(String text, java.util.function.Function<String, @Nullable T> read) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.ofNullable(read.apply(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
