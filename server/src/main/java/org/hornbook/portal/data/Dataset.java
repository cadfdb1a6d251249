package org.hornbook.portal.data;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A table that the district publishes again and again.
 *
 * @param slug its name in addresses
 * @param title its name for people
 * @param summary one sentence
 * @param description in plain words; paragraphs are separated by an empty line
 * @param keywords words to find it by
 * @param theme the topic it is listed under
 * @param publisher the body that publishes it
 * @param contactName whom to ask
 * @param contactEmail where to ask
 * @param frequency ISO 8601 repeating interval, or "irregular"
 * @param spatial the place it is about, if named
 * @param licence address of the licence, if one applies
 * @param createdAt when it was first described
 * @param modifiedAt when anything about it changed last
 * @param withdrawal null while it is public
 * @param releases newest first, withdrawn ones included
 */
public record Dataset(
        String slug,
        String title,
        String summary,
        String description,
        List<String> keywords,
        String theme,
        String publisher,
        String contactName,
        String contactEmail,
        String frequency,
        @Nullable String spatial,
        @Nullable String licence,
        Instant createdAt,
        Instant modifiedAt,
        @Nullable Withdrawal withdrawal,
        List<Release> releases) {

    public Dataset {
        keywords = List.copyOf(keywords);
        releases = List.copyOf(releases);
    }

    Dataset with(List<Release> published) {
        return new Dataset(
                slug,
                title,
                summary,
                description,
                keywords,
                theme,
                publisher,
                contactName,
                contactEmail,
                frequency,
                spatial,
                licence,
                createdAt,
                modifiedAt,
                withdrawal,
                published);
    }

    /** The newest release whose numbers can be read. */
    public Optional<Release> current() {
        return withdrawal != null
                ? Optional.empty()
                : releases.stream().filter(Release::isPublic).findFirst();
    }

    /** The release of that version, withdrawn or not. */
    public Optional<Release> release(int version) {
        return releases.stream().filter(release -> release.version() == version).findFirst();
    }

    /** Why there are no numbers: its own withdrawal, or that of its newest release. */
    public Optional<Withdrawal> whyEmpty() {
        return withdrawal != null
                ? Optional.of(withdrawal)
                : releases.stream().findFirst().map(Release::withdrawal);
    }
}
