package org.hornbook.discovery.profile;

import java.util.List;
import org.hornbook.discovery.connect.Dataset;

/**
 * What a scan counted of one dataset.
 *
 * @param dataset its schema
 * @param rows rows read
 * @param complete whether all rows were read: no bound was hit, nothing failed
 * @param duplicateRows rows that repeat an earlier row in every column; an estimate in large datasets
 * @param columns one profile a column, in order
 */
public record DatasetProfile(
        Dataset dataset, long rows, boolean complete, long duplicateRows, List<ColumnProfile> columns) {
    public DatasetProfile {
        columns = List.copyOf(columns);
    }
}
