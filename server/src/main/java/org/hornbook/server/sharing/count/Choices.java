package org.hornbook.server.sharing.count;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hornbook.discovery.vocabulary.Sensitivity;
import org.hornbook.server.catalog.Dataset;
import org.hornbook.server.catalog.DatasetId;
import org.hornbook.server.catalog.Datasets;
import org.hornbook.server.catalog.Element;
import org.hornbook.server.catalog.ElementQuery;
import org.hornbook.server.catalog.Elements;
import org.hornbook.server.catalog.Link;
import org.hornbook.server.catalog.LinkId;
import org.hornbook.server.catalog.Links;
import org.hornbook.server.sharing.TableDefinition.Source;
import org.springframework.stereotype.Component;

/** What a table over a dataset can be broken down by, and where names for its codes are found. */
@Component
public class Choices {

    private static final Set<String> TELLING = Set.of(
            "person.name", "person.birth_date", "person.photo", "contact.phone", "contact.email", "text.personal");

    private static final List<String> TELLING_KINDS = List.of("id.", "tech.");

    private final Datasets datasets;
    private final Elements elements;
    private final Links links;

    Choices(Datasets datasets, Elements elements, Links links) {
        this.datasets = datasets;
        this.elements = elements;
        this.links = links;
    }

    /**
     * An element to choose.
     *
     * @param source what is chosen
     * @param title what people read
     */
    public record Choice(Source source, String title, Element element) {

        /** The value of the option. */
        public String code() {
            return source.code();
        }
    }

    /** Elements to break down by and to filter by: the dataset's own, then those one link away in the repository. */
    public List<Choice> breakdowns(Dataset dataset) {
        List<Choice> found = new ArrayList<>();
        for (Element element : present(dataset.id())) {
            if (mayBreakDown(element)) {
                found.add(new Choice(new Source(element.id(), null), title(element), element));
            }
        }
        for (Link link : outgoing(dataset)) {
            for (Element element : present(link.to().dataset())) {
                if (mayBreakDown(element) && !element.id().equals(link.to().element())) {
                    found.add(new Choice(
                            new Source(element.id(), link.id()),
                            title(element) + ", from " + link.to().datasetName() + " by "
                                    + link.from().name(),
                            element));
                }
            }
        }
        return found;
    }

    /** Elements that can name the values of others: those of datasets that a link leads to, not about persons. */
    public List<Choice> names(Dataset dataset) {
        List<Choice> found = new ArrayList<>();
        for (Link link : outgoing(dataset)) {
            for (Element element : present(link.to().dataset())) {
                if (!element.classification().level().isPersonal()
                        && !element.id().equals(link.to().element())) {
                    found.add(new Choice(
                            new Source(element.id(), link.id()),
                            element.name() + ", from " + link.to().datasetName() + " by "
                                    + link.from().name(),
                            element));
                }
            }
        }
        return found;
    }

    /** Elements whose different values can be counted: the numbers of persons, then whatever identifies a row. */
    public List<Choice> subjects(Dataset dataset) {
        List<Choice> found = new ArrayList<>();
        for (Element element : present(dataset.id())) {
            boolean restricted = element.classification().level() == Sensitivity.RESTRICTED;
            if (isPersonKey(element) || (element.identifies() && !restricted)) {
                found.add(new Choice(new Source(element.id(), null), title(element), element));
            }
        }
        found.sort((left, right) -> Boolean.compare(isPersonKey(right.element()), isPersonKey(left.element())));
        return found;
    }

    /**
     * Whether values may stand in a public table as categories, which are published even where every count is withheld.
     * Restricted elements single people out or are singled out by statute; names, numbers, addresses of mail and the
     * like tell by themselves who somebody is, and free text may say anything.
     */
    public static boolean mayBreakDown(Element element) {
        String type = element.classification().dataType();
        return element.classification().level() != Sensitivity.RESTRICTED
                && (type == null
                        || !(TELLING.contains(type) || TELLING_KINDS.stream().anyMatch(type::startsWith)));
    }

    /** True for postal addresses: towns are categories, streets and houses are not. */
    static boolean isPlace(Element element) {
        return "contact.address".equals(element.classification().dataType());
    }

    /** True for numbers that stand for a person. */
    public static boolean isPersonKey(Element element) {
        String type = element.classification().dataType();
        return type != null && (type.equals("id.student") || type.equals("id.staff"));
    }

    /** Elements that are still there. */
    public List<Element> present(DatasetId dataset) {
        return elements.all(ElementQuery.in(dataset));
    }

    /** Links from the dataset to others of its repository. */
    private List<Link> outgoing(Dataset dataset) {
        return links.of(dataset.id()).stream()
                .filter(link -> link.from().dataset().equals(dataset.id()))
                .filter(link -> !link.to().dataset().equals(dataset.id()))
                .filter(link -> datasets.find(link.to().dataset())
                        .filter(target -> target.repository().equals(dataset.repository()))
                        .isPresent())
                .toList();
    }

    Optional<Link> link(Dataset dataset, LinkId id) {
        return outgoing(dataset).stream().filter(link -> link.id().equals(id)).findFirst();
    }

    private static String title(Element element) {
        return element.name() + " (" + element.classification().title() + ")";
    }
}
