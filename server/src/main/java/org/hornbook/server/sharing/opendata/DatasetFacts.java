package org.hornbook.server.sharing.opendata;

import java.util.List;
import java.util.regex.Pattern;
import org.hornbook.server.shared.Problem;
import org.jspecify.annotations.Nullable;

/**
 * What the public is told about a dataset, whatever its release. The fields are those that DCAT-US 1.1 asks for.
 *
 * @param slug its name in addresses: lower-case letters and digits, with single hyphens between; never changed
 * @param title its name for people
 * @param summary one sentence for lists
 * @param description what it is, in plain words; paragraphs are separated by an empty line
 * @param keywords words to find it by, at least one
 * @param theme the topic it is listed under
 * @param publisher the body that publishes it
 * @param contactName whom to ask
 * @param contactEmail where to ask
 * @param frequency how often it comes anew
 * @param spatial the place it is about, when one is named
 * @param licence address of the licence, when one applies
 */
public record DatasetFacts(
        String slug,
        String title,
        String summary,
        String description,
        List<String> keywords,
        String theme,
        String publisher,
        String contactName,
        String contactEmail,
        UpdateFrequency frequency,
        @Nullable String spatial,
        @Nullable String licence) {

    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+");
    private static final Pattern LICENCE = Pattern.compile("https?://\\S+");
    private static final int LONGEST_SLUG = 80;

    /** Ends with "bad input" when a field cannot be used. */
    public DatasetFacts {
        keywords = List.copyOf(keywords);
        check(
                SLUG.matcher(slug).matches() && slug.length() <= LONGEST_SLUG,
                "The short name may have lower-case letters, digits and single hyphens between them, at most 80.");
        PublicText.check("title", title);
        PublicText.check("summary", summary);
        PublicText.check("description", description);
        PublicText.check("topic", theme);
        PublicText.check("publisher", publisher);
        PublicText.check("contact", contactName);
        check(!keywords.isEmpty(), "At least one keyword is needed.");
        keywords.forEach(keyword -> PublicText.check("keyword", keyword));
        check(EMAIL.matcher(contactEmail).matches(), "The contact's e-mail address is like name@district.example.");
        check(spatial == null || !spatial.isBlank(), "Leave the place out, or name one.");
        check(licence == null || LICENCE.matcher(licence).matches(), "The licence is an address with https://.");
    }

    private static void check(boolean sound, String message) {
        if (!sound) {
            throw Problem.badInput(message);
        }
    }
}
