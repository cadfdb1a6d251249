package org.hornbook.server.catalog.web;

import java.util.List;
import org.hornbook.server.catalog.Element;

/**
 * Why an element is classified as it is, in words.
 *
 * @param verdict one sentence with the suggestion and how sure discovery is
 * @param reasons discovery's reasons, strongest first
 */
record EvidenceWords(String verdict, List<String> reasons) {

    private static final double SURE = 0.9;
    private static final double LIKELY = 0.7;

    static EvidenceWords of(Element element) {
        return new EvidenceWords(
                "Discovery %s: %s (%d %% sure)."
                        .formatted(
                                how(element.confidence()), element.suggested().title(), element.confidencePercent()),
                element.evidence());
    }

    private static String how(double confidence) {
        if (confidence >= SURE) {
            return "is sure";
        }
        return confidence >= LIKELY ? "thinks it likely" : "guesses";
    }
}
