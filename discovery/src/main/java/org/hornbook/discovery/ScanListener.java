package org.hornbook.discovery;

import java.util.List;
import org.hornbook.discovery.connect.Dataset;
import org.hornbook.discovery.connect.Problem;

/** Told of a scan as it runs. Calls come from the scan's threads, one at a time. */
public interface ScanListener {
    /** The schemas were read; these datasets will be scanned, those already done included. */
    default void planned(List<Dataset> datasets) {}

    /** Called about twice a second, and at the end. */
    default void progressed(Progress progress) {}

    /** One dataset is finished: keep this, a resumed scan will not do it again. */
    void profiled(ProfiledDataset dataset);

    /** A part could not be read; the rest goes on. */
    default void problem(Problem problem) {}

    /** Asked between batches; true ends the scan soon, without the datasets in hand. */
    default boolean cancelled() {
        return false;
    }
}
