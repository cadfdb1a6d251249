package org.hornbook.server.documents;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * A document by its meaning, not its look: a title and blocks in reading order.
 *
 * @param title what it is; the first heading and the file's own title
 * @param subtitle one line below the title; may be empty
 * @param language of the text
 * @param issuer who answers for it, such as the district's name
 * @param issuedAt when it was put together
 * @param footer repeated at the foot of every page, such as a handling rule; may be empty
 * @param contents whether a table of contents comes first
 * @param blocks in reading order
 */
public record StructuredDocument(
        String title,
        String subtitle,
        Locale language,
        String issuer,
        Instant issuedAt,
        String footer,
        Contents contents,
        List<Block> blocks) {

    public StructuredDocument {
        if (title.isBlank()) {
            throw new IllegalArgumentException("a document needs a title");
        }
        blocks = List.copyOf(blocks);
    }

    /** Whether a table of contents comes first. */
    public enum Contents {
        LISTED,
        LEFT_OUT
    }
}
