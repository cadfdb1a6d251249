package org.hornbook.discovery.classify;

import java.util.List;
import org.hornbook.discovery.profile.ColumnSample;
import org.hornbook.discovery.profile.DatasetProfile;

/** Decides what the columns of a dataset hold. Implementations are safe for use by several threads. */
public interface Classifier {
    /**
     * One verdict a column, in the order of the profile's columns.
     *
     * @param profile what was counted; its columns still carry their values
     * @param samples one sample a column, in the same order; empty samples when no row was read
     */
    List<Verdict> classify(DatasetProfile profile, List<ColumnSample> samples, ClassificationContext context);
}
