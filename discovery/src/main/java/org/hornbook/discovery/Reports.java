package org.hornbook.discovery;

import java.util.List;
import org.hornbook.discovery.connect.Dataset;
import org.hornbook.discovery.connect.Problem;

/** Passes on to the listener, one call at a time, and counts. */
final class Reports {
    private final ScanListener listener;
    private int problems;
    private int datasets;

    Reports(ScanListener listener) {
        this.listener = listener;
    }

    synchronized void planned(List<Dataset> planned) {
        listener.planned(planned);
    }

    synchronized void progressed(Progress progress) {
        listener.progressed(progress);
    }

    synchronized void profiled(ProfiledDataset dataset) {
        datasets++;
        listener.profiled(dataset);
    }

    synchronized void problem(Problem problem) {
        problems++;
        listener.problem(problem);
    }

    synchronized boolean cancelled() {
        return listener.cancelled();
    }

    synchronized int problems() {
        return problems;
    }

    synchronized int datasets() {
        return datasets;
    }
}
