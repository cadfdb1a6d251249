package org.hornbook.server.access.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hornbook.discovery.vocabulary.DataType;
import org.hornbook.discovery.vocabulary.DataTypes;
import org.hornbook.server.access.SubjectKeys;
import org.hornbook.server.catalog.DatasetId;
import org.hornbook.server.catalog.Element;
import org.hornbook.server.catalog.ElementQuery;
import org.hornbook.server.catalog.Elements;
import org.hornbook.server.shared.Actor;
import org.hornbook.server.web.SignedIn;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Finding the data to ask for: by words in names, or by the type of data. */
@Controller
@SignedIn
class RequestPicking {

    private static final int MOST_ELEMENTS = 400;
    private static final int MOST_DATASETS = 20;

    private final Elements elements;
    private final SubjectKeys keys;

    RequestPicking(Elements elements, SubjectKeys keys) {
        this.elements = elements;
        this.keys = keys;
    }

    /**
     * A dataset with the elements that match.
     *
     * @param ready whether it is known whose rows are whose, so that a grant can deliver
     */
    public record Found(DatasetId dataset, String name, String repository, List<Element> elements, boolean ready) {

        /** The form with these elements ticked. */
        public String href() {
            StringBuilder address = new StringBuilder("/access/requests/new/" + dataset);
            String before = "?";
            for (Element element : elements) {
                address.append(before).append("element=").append(element.id());
                before = "&";
            }
            return address.toString();
        }
    }

    @GetMapping("/access/requests/new")
    String pick(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String type,
            Actor actor,
            Model model) {
        String known = DataTypes.standard().find(type).map(DataType::code).orElse("");
        boolean asked = !q.isBlank() || !known.isEmpty();
        List<Found> found = asked ? find(q.strip(), known) : List.of();
        model.addAttribute("q", q);
        model.addAttribute("type", known);
        model.addAttribute("types", DataTypes.standard().all());
        model.addAttribute("asked", asked);
        model.addAttribute("found", found.stream().limit(MOST_DATASETS).toList());
        model.addAttribute("more", found.size() > MOST_DATASETS);
        return "access/request-pick";
    }

    private List<Found> find(String words, String type) {
        Map<DatasetId, List<Element>> byDataset = new LinkedHashMap<>();
        elements.page(new ElementQuery(null, null, null, words, type, null, null, 0), 1, MOST_ELEMENTS)
                .items()
                .forEach(element -> byDataset
                        .computeIfAbsent(element.dataset(), id -> new ArrayList<>())
                        .add(element));
        return byDataset.entrySet().stream()
                .map(entry -> new Found(
                        entry.getKey(),
                        entry.getValue().getFirst().datasetName(),
                        entry.getValue().getFirst().repositoryName(),
                        entry.getValue(),
                        keys.of(entry.getKey()).isPresent()))
                .sorted(Comparator.comparing((Found one) -> !one.ready())
                        .thenComparing(one -> one.elements().getFirst().collection() == null))
                .toList();
    }
}
