package org.hornbook.sample.truth;

/**
 * Names one column of one dataset.
 *
 * @param repository the repository's id
 * @param dataset the dataset's name in it, as {@link DatasetTruth#dataset()}
 * @param column its name; where a file has no header, the word column and its place, from 1, with a space between
 */
public record ColumnRef(String repository, String dataset, String column) {

    @Override
    public String toString() {
        return repository + "/" + dataset + "/" + column;
    }
}
