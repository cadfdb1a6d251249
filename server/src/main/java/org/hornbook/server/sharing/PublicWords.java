package org.hornbook.server.sharing;

import java.util.Map;
import org.hornbook.disclosure.rule.Singletons;
import org.hornbook.disclosure.table.Status;
import org.hornbook.server.sharing.engine.Contents;
import org.hornbook.server.sharing.engine.ProtectionRules;
import org.hornbook.server.sharing.opendata.DatasetFacts;
import org.hornbook.server.sharing.opendata.NewRelease;
import org.hornbook.server.sharing.opendata.OpenTable;

/** What the public is told with a release, in plain words. */
public record PublicWords(DefinedTable table, Release release, Contents contents, ProtectionRules rules) {

    /** The facts about the table. */
    public DatasetFacts datasetFacts(String publisher) {
        TableFacts facts = table.facts();
        return new DatasetFacts(
                table.slug(),
                facts.title(),
                facts.summary(),
                facts.description(),
                facts.keywords(),
                facts.theme(),
                publisher,
                facts.contactName(),
                facts.contactEmail(),
                facts.frequency(),
                null,
                null);
    }

    /** The release. */
    public NewRelease newRelease() {
        return new NewRelease(
                release.period(),
                release.periodStart(),
                release.periodEnd(),
                table.facts().measure(),
                method(),
                withheldNotes(),
                OpenTable.of(contents.published(), Map.of()));
    }

    /** How the numbers were made and protected. */
    public String method() {
        return "Counted from the district's records. Counts below %d are left out%s, and other counts as far as needed so that nobody%s can compute them from totals, from tables that were published before, or from other tables of the same records. Before it was published, a second program tried to compute what is left out, and could not."
                .formatted(
                        rules.minimum(),
                        rules.zerosSafe() ? "" : " (zeros too)",
                        rules.singletons() == Singletons.CONTRIBUTORS
                                ? ", not even somebody who is the only person in a group,"
                                : "");
    }

    /** What was withheld and why; empty when nothing was. */
    public String withheldNotes() {
        int primary = contents.count(Status.PRIMARY);
        int complementary = contents.count(Status.COMPLEMENTARY);
        if (primary + complementary == 0) {
            return "";
        }
        return "%,d of %,d numbers are left out: some because they are about fewer than %d people, others only so that the small ones cannot be computed from them. A number that is left out is not zero%s."
                .formatted(
                        primary + complementary,
                        contents.size(),
                        rules.minimum(),
                        rules.zerosSafe() ? "; a published 0 is a real zero" : " by itself; zeros are left out too");
    }
}
