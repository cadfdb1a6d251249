package org.hornbook.server.sharing;

import java.util.List;
import org.hornbook.server.sharing.opendata.UpdateFrequency;

/**
 * What the author says about a table.
 *
 * @param title its name for the public
 * @param summary one sentence for lists
 * @param description what it shows, in plain words
 * @param measure what its numbers count, such as "Students enrolled on October 1"
 * @param theme the topic it is listed under
 * @param keywords words to find it by
 * @param contactName whom the public may ask
 * @param contactEmail where to ask
 * @param frequency how often it comes anew; yearly tables are prepared by themselves
 */
public record TableFacts(
        String title,
        String summary,
        String description,
        String measure,
        String theme,
        List<String> keywords,
        String contactName,
        String contactEmail,
        UpdateFrequency frequency) {
    public TableFacts {
        keywords = List.copyOf(keywords);
    }

    /** A yearly table whose summary says all there is to say. */
    public static TableFacts everyYear(
            String title, String summary, String measure, String theme, String contactName, String contactEmail) {
        return new TableFacts(
                title,
                summary,
                summary,
                measure,
                theme,
                List.of(theme),
                contactName,
                contactEmail,
                UpdateFrequency.ANNUAL);
    }

    /** The same with a longer description. */
    public TableFacts described(String words) {
        return new TableFacts(title, summary, words, measure, theme, keywords, contactName, contactEmail, frequency);
    }
}
