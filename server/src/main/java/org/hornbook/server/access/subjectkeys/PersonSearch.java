package org.hornbook.server.access.subjectkeys;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hornbook.discovery.connect.RowQuery;
import org.hornbook.discovery.connect.RowQuery.Condition;
import org.hornbook.discovery.connect.RowQuery.Field;
import org.hornbook.discovery.connect.Source;
import org.hornbook.server.access.FoundRecords;
import org.hornbook.server.access.FoundRecords.FoundDataset;
import org.hornbook.server.access.KeyCoverage;
import org.hornbook.server.access.SubjectKey;
import org.hornbook.server.catalog.Element;
import org.hornbook.server.catalog.ElementQuery;
import org.hornbook.server.catalog.Elements;
import org.hornbook.server.catalog.RepositoryId;
import org.hornbook.server.directory.roster.NumberKind;
import org.hornbook.server.discovery.RepositoryReading;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Searches one repository for a person. */
@Component
public class PersonSearch {

    /** One person has no more rows of a kind, or something else is wrong. */
    private static final int MOST_ROWS = 50_000;

    private final Elements elements;
    private final KeyPaths paths;
    private final RepositoryReading reading;

    PersonSearch(Elements elements, KeyPaths paths, RepositoryReading reading) {
        this.elements = elements;
        this.paths = paths;
        this.reading = reading;
    }

    /**
     * The person's rows of these datasets of a repository, with and without rows.
     *
     * @param own numbers that are the person's alone
     */
    public List<FoundDataset> in(
            RepositoryId repository, List<KeyCoverage> datasets, Map<NumberKind, Set<String>> own) {
        return reading.read(
                repository,
                source -> datasets.stream().map(one -> in(source, one, own)).toList());
    }

    private FoundDataset in(Source source, KeyCoverage one, Map<NumberKind, Set<String>> own) {
        long start = System.nanoTime();
        SubjectKey key = one.key().orElseThrow();
        List<Element> all = elements.all(ElementQuery.in(one.dataset().id()));
        OthersLeftOut others = new OthersLeftOut(all, key, own);
        List<Element> wanted = others.read();
        List<List<@Nullable String>> rows = new ArrayList<>();
        Set<String> numbers = own.getOrDefault(key.kind(), Set.of());
        if (!numbers.isEmpty() && !wanted.isEmpty()) {
            source.rows(
                    new RowQuery(
                            KeyPaths.dataset(source, one.dataset().name()),
                            wanted.stream()
                                    .map(element -> Field.of(element.name()))
                                    .toList(),
                            List.of(new Condition(paths.field(key, source), numbers)),
                            MOST_ROWS + 1L),
                    row -> rows.add(others.cleared(row)));
        }
        boolean complete = rows.size() <= MOST_ROWS;
        List<List<@Nullable String>> kept = complete ? rows : rows.subList(0, MOST_ROWS);
        return new FoundDataset(
                one.dataset(),
                one.way(),
                wanted.stream().map(PersonSearch::column).toList(),
                kept,
                others.leftOut(),
                complete,
                key.indexed(),
                Duration.ofNanos(System.nanoTime() - start));
    }

    private static FoundRecords.Column column(Element element) {
        String type = element.classification().dataType();
        return new FoundRecords.Column(
                element.id(), element.name(), type, element.classification().level(), "text.personal".equals(type));
    }
}
