package org.hornbook.server.access.subjectkeys;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hornbook.discovery.connect.CountQuery.Lookup;
import org.hornbook.discovery.connect.Problem;
import org.hornbook.discovery.connect.RowQuery.Field;
import org.hornbook.discovery.connect.Source;
import org.hornbook.discovery.connect.SourceException;
import org.hornbook.server.access.SubjectKey;
import org.hornbook.server.access.SubjectKey.Step;
import org.hornbook.server.catalog.Dataset;
import org.hornbook.server.catalog.DatasetId;
import org.hornbook.server.catalog.Datasets;
import org.hornbook.server.catalog.Element;
import org.hornbook.server.catalog.ElementId;
import org.hornbook.server.catalog.ElementQuery;
import org.hornbook.server.catalog.ElementRef;
import org.hornbook.server.catalog.Elements;
import org.hornbook.server.catalog.Link;
import org.hornbook.server.catalog.Links;
import org.springframework.stereotype.Component;

/** Ways from a dataset over recorded links and declared references to others of the same repository. */
@Component
public class KeyPaths {

    private final Datasets datasets;
    private final Elements elements;
    private final Links links;

    KeyPaths(Datasets datasets, Elements elements, Links links) {
        this.datasets = datasets;
        this.elements = elements;
        this.links = links;
    }

    /**
     * A dataset that can be reached.
     *
     * @param least the worst share of matching values among the links on the way, 1 where none was checked
     */
    public record Reached(DatasetId dataset, List<Step> path, double least) {
        public Reached {
            path = List.copyOf(path);
        }
    }

    private record Hop(Step step, DatasetId dataset, double matching) {}

    /** What can be reached over at most three links, the nearest first, each dataset by its shortest way. */
    public List<Reached> from(Dataset start) {
        List<Reached> found = new ArrayList<>();
        Set<DatasetId> seen = new HashSet<>(Set.of(start.id()));
        Deque<Reached> open = new ArrayDeque<>(List.of(new Reached(start.id(), List.of(), 1)));
        while (!open.isEmpty()) {
            Reached here = open.removeFirst();
            for (Hop hop : hops(here.dataset())) {
                if (seen.add(hop.dataset())) {
                    List<Step> path = new ArrayList<>(here.path());
                    path.add(hop.step());
                    Reached next = new Reached(hop.dataset(), path, Math.min(here.least(), hop.matching()));
                    found.add(next);
                    if (path.size() < SubjectKey.MOST_STEPS) {
                        open.addLast(next);
                    }
                }
            }
        }
        return found;
    }

    private Iterable<Hop> hops(DatasetId from) {
        Dataset dataset = datasets.require(from);
        Map<DatasetId, Hop> hops = new LinkedHashMap<>();
        for (Link link : links.of(from)) {
            if (leads(link, dataset)) {
                Double matching = link.containment();
                hops.putIfAbsent(
                        link.to().dataset(),
                        new Hop(
                                new Step(link.from().element(), link.to().element()),
                                link.to().dataset(),
                                matching == null ? 1 : matching));
            }
        }
        for (Element element : elements.all(ElementQuery.in(from))) {
            declared(dataset, element).ifPresent(hop -> hops.putIfAbsent(hop.dataset(), hop));
        }
        return List.copyOf(hops.values());
    }

    /** Within the repository, to an element that has each value once. */
    private boolean leads(Link link, Dataset from) {
        return link.from().dataset().equals(from.id())
                && !link.to().dataset().equals(from.id())
                && link.state() != Link.State.BROKEN
                && elements.find(link.to().element())
                        .filter(key -> key.repository().equals(from.repository()) && key.identifies() && !key.gone())
                        .isPresent();
    }

    private Optional<Hop> declared(Dataset dataset, Element element) {
        Element.Reference reference = element.reference();
        if (reference == null) {
            return Optional.empty();
        }
        return elements.find(new ElementRef(dataset.repository(), reference.dataset(), reference.element()))
                .filter(target -> !target.gone() && !target.dataset().equals(dataset.id()))
                .map(target -> new Hop(new Step(element.id(), target.id()), target.dataset(), 1));
    }

    /** The key in words, such as {@code enr_id › enrolment › student_no}. */
    public String words(SubjectKey key) {
        Map<ElementId, Element> known = named(key);
        StringBuilder words = new StringBuilder();
        for (Step step : key.path()) {
            Element to = known.get(step.to());
            words.append(name(known, step.from()))
                    .append(" › ")
                    .append(to == null ? "a dataset that is gone" : to.datasetName())
                    .append(" › ");
        }
        return words.append(name(known, key.element())).toString();
    }

    private static String name(Map<ElementId, Element> known, ElementId id) {
        Element element = known.get(id);
        return element == null ? "an element that is gone" : element.name();
    }

    private Map<ElementId, Element> named(SubjectKey key) {
        Set<ElementId> ids = new HashSet<>(Set.of(key.element()));
        key.path().forEach(step -> {
            ids.add(step.from());
            ids.add(step.to());
        });
        return ids.stream()
                .flatMap(id -> elements.find(id).stream())
                .collect(Collectors.toMap(Element::id, element -> element));
    }

    /** True when every element on the way is still there, and the way leads from the dataset to the key. */
    public boolean isWhole(SubjectKey key) {
        Map<ElementId, Element> known = named(key);
        DatasetId here = key.dataset();
        for (Step step : key.path()) {
            Element from = known.get(step.from());
            Element to = known.get(step.to());
            if (from == null
                    || to == null
                    || from.gone()
                    || to.gone()
                    || !from.dataset().equals(here)
                    || !to.repository().equals(from.repository())) {
                return false;
            }
            here = to.dataset();
        }
        Element last = known.get(key.element());
        return last != null && !last.gone() && last.dataset().equals(here);
    }

    /**
     * The key as a field of the open repository.
     *
     * @throws SourceException when something on the way is gone
     */
    public Field field(SubjectKey key, Source source) {
        List<Lookup> path = new ArrayList<>();
        for (Step step : key.path()) {
            Element to = require(step.to());
            path.add(new Lookup(require(step.from()).name(), dataset(source, to.datasetName()), to.name()));
        }
        return new Field(require(key.element()).name(), path);
    }

    private Element require(ElementId id) {
        return elements.find(id)
                .filter(element -> !element.gone())
                .orElseThrow(() -> gone("The element that tells whose rows these are"));
    }

    /**
     * The dataset of that name in the open repository.
     *
     * @throws SourceException when it is gone
     */
    public static org.hornbook.discovery.connect.Dataset dataset(Source source, String name) {
        return source.datasets().stream()
                .filter(found -> found.qualifiedName().equals(name))
                .findFirst()
                .orElseThrow(() -> gone(name));
    }

    private static SourceException gone(String what) {
        return new SourceException(new Problem(
                what,
                "It is no longer in the repository.",
                "Ask the custodian to scan the repository and to set it anew."));
    }
}
