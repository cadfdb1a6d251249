package org.hornbook.portal;

import java.util.Arrays;
import java.util.List;
import org.hornbook.portal.data.Dataset;
import org.hornbook.portal.view.Numbers;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** What the frame around every page shows; templates call this as {@code @shell}. */
@Component("shell")
public class Shell {

    private final PortalSettings settings;

    Shell(PortalSettings settings) {
        this.settings = settings;
    }

    /** The district's name. */
    public String district() {
        return settings.name();
    }

    /** The paragraphs of a text, which empty lines separate. */
    public List<String> paragraphs(String text) {
        return Arrays.stream(text.strip().split("\\R\\s*\\R", -1))
                .map(String::strip)
                .filter(paragraph -> !paragraph.isEmpty())
                .toList();
    }

    /** How often a table comes anew, in words. */
    public String frequency(String code) {
        return switch (code) {
            case "R/P1Y" -> "Every year";
            case "R/P6M" -> "Twice a year";
            case "R/P3M" -> "Every three months";
            case "R/P1M" -> "Every month";
            default -> "From time to time";
        };
    }

    /** A count as people write it. */
    public String number(long count) {
        return Numbers.text(count);
    }

    /** The code that another site puts into its page to show the chart. */
    public String embedCode(Addresses addresses, Dataset dataset, int height) {
        return "<iframe src=\"%s\" title=\"%s\" width=\"100%%\" height=\"%d\" loading=\"lazy\"></iframe>"
                .formatted(addresses.embed(dataset), HtmlUtils.htmlEscape(dataset.title()), height);
    }
}
