package org.hornbook.server.access.pages;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hornbook.server.access.GrantedElement;
import org.hornbook.server.access.Treatment;
import org.hornbook.server.access.asking.AccessRequest;
import org.hornbook.server.access.asking.TestResult;
import org.hornbook.server.access.minimiser.ElementFacts;
import org.hornbook.server.catalog.ElementId;
import org.jspecify.annotations.Nullable;

/**
 * A request as its page shows it.
 *
 * @param dataset name of the dataset
 * @param lines each element: asked, and what is left of it
 */
public record RequestView(AccessRequest request, String dataset, List<Line> lines) {

    /**
     * One element.
     *
     * @param asked how it was wanted
     * @param agreed what is left; null when it is left out
     */
    public record Line(
            ElementId element,
            String name,
            String holds,
            String level,
            Treatment asked,
            @Nullable Treatment agreed,
            List<Treatment> less) {

        /** True when less is left than was asked. */
        public boolean reduced() {
            return agreed != asked;
        }
    }

    static RequestView of(AccessRequest request, String dataset, Map<ElementId, ElementFacts> known) {
        Map<ElementId, Treatment> agreed = request.agreed().elements().stream()
                .collect(Collectors.toMap(GrantedElement::element, GrantedElement::treatment));
        List<Line> lines = request.asked().elements().stream()
                .map(one -> line(one, agreed.get(one.element()), known.get(one.element())))
                .toList();
        return new RequestView(request, dataset, lines);
    }

    private static Line line(GrantedElement asked, @Nullable Treatment agreed, @Nullable ElementFacts facts) {
        return new Line(
                asked.element(),
                facts == null ? "an element that is gone" : facts.name(),
                facts == null ? "–" : ElementLine.words(facts.dataType()),
                facts == null ? "INTERNAL" : facts.level().name(),
                asked.treatment(),
                agreed,
                less(agreed, facts));
    }

    /** What a custodian can make of it: as it is asked for now, or less. */
    private static List<Treatment> less(@Nullable Treatment agreed, @Nullable ElementFacts facts) {
        if (agreed == null || facts == null) {
            return List.of();
        }
        return agreed == Treatment.AS_IS ? Treatment.fitting(facts.dataType()) : List.of(agreed);
    }

    /** Results of the need-to-know test by criterion, in order. */
    public List<TestResult> tests() {
        return request.tests();
    }
}
