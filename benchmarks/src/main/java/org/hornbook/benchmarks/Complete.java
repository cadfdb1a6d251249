package org.hornbook.benchmarks;

import org.hornbook.discovery.ProfiledDataset;
import org.hornbook.discovery.ScanListener;
import org.hornbook.discovery.connect.Problem;

/** Fails a benchmark when its scan leaves anything out. */
final class Complete implements ScanListener {
    @Override
    public void profiled(ProfiledDataset dataset) {
        if (dataset.verdicts().size() != MixedTable.COLUMNS.size()
                || !dataset.profile().complete()) {
            throw new IllegalStateException("The scan is not complete");
        }
    }

    @Override
    public void problem(Problem problem) {
        throw new IllegalStateException(problem.toString());
    }
}
