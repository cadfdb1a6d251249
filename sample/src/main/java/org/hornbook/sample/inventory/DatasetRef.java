package org.hornbook.sample.inventory;

/**
 * A dataset that belongs to a collection.
 *
 * @param repository the repository's id
 * @param dataset the dataset's name, as in the truth
 */
public record DatasetRef(String repository, String dataset) {}
