package org.hornbook.discovery.overlap;

/**
 * A column in the catalog.
 *
 * @param dataset qualified name of the dataset in its repository
 */
public record ColumnRef(String repository, String dataset, String column) {
    @Override
    public String toString() {
        return repository + " · " + dataset + " · " + column;
    }
}
