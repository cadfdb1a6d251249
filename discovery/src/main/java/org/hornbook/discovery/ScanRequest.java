package org.hornbook.discovery;

import java.util.Set;
import org.hornbook.discovery.classify.Corrections;
import org.hornbook.discovery.connect.ConnectionSettings;
import org.hornbook.discovery.profile.SketchKey;

/**
 * One scan of one repository.
 *
 * @param repository its name, as it appears in results
 * @param key the district's sketch key; sketches of two scans compare only when they share it
 * @param corrections custodians' earlier decisions
 * @param alreadyDone qualified names of the datasets an interrupted scan finished; they are skipped
 */
public record ScanRequest(
        String repository,
        ConnectionSettings settings,
        ScanOptions options,
        SketchKey key,
        Corrections corrections,
        Set<String> alreadyDone) {
    public ScanRequest {
        alreadyDone = Set.copyOf(alreadyDone);
    }

    /** A first scan, of everything. */
    public static ScanRequest of(String repository, ConnectionSettings settings, SketchKey key) {
        return new ScanRequest(repository, settings, ScanOptions.unlimited(), key, Corrections.none(), Set.of());
    }

    public ScanRequest withOptions(ScanOptions changed) {
        return new ScanRequest(repository, settings, changed, key, corrections, alreadyDone);
    }
}
