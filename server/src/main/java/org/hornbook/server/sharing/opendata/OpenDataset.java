package org.hornbook.server.sharing.opendata;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A dataset as it stands.
 *
 * @param facts what the public is told about it
 * @param createdAt when it was first described
 * @param modifiedAt when anything about it changed last
 * @param withdrawal null while it is public
 * @param releases newest first, withdrawn ones included
 */
public record OpenDataset(
        DatasetFacts facts,
        Instant createdAt,
        Instant modifiedAt,
        @Nullable Withdrawal withdrawal,
        List<OpenRelease> releases) {

    public OpenDataset {
        releases = List.copyOf(releases);
    }

    /** The release that readers see first, unless everything is withdrawn or nothing published yet. */
    public Optional<OpenRelease> current() {
        return withdrawal != null
                ? Optional.empty()
                : releases.stream()
                        .filter(release -> release.withdrawal() == null)
                        .findFirst();
    }
}
