package org.hornbook.server.access.pages;

import java.util.List;
import java.util.Locale;
import org.hornbook.discovery.vocabulary.DataType;
import org.hornbook.discovery.vocabulary.DataTypes;
import org.hornbook.server.access.Treatment;
import org.hornbook.server.access.minimiser.ElementFacts;
import org.jspecify.annotations.Nullable;

/**
 * An element on a form.
 *
 * @param chosen whether it is ticked
 * @param treatment how its values are wanted
 * @param treatments those that fit
 */
public record ElementLine(ElementFacts facts, boolean chosen, Treatment treatment, List<Treatment> treatments) {

    static ElementLine of(ElementFacts facts, boolean chosen, Treatment treatment) {
        return new ElementLine(facts, chosen, treatment, Treatment.fitting(facts.dataType()));
    }

    /** What the element holds, in words. */
    public String holds() {
        return words(facts.dataType());
    }

    static String words(@Nullable String dataType) {
        if (dataType == null) {
            return "Nothing about a person";
        }
        String title = DataTypes.standard().find(dataType).map(DataType::title).orElse(dataType);
        return title.substring(0, 1).toUpperCase(Locale.ROOT) + title.substring(1);
    }
}
