package org.hornbook.sample.inventory;

/**
 * A dataset that belongs to a collection.
 *
 * @param repository the repository's id
 * @param dataset the dataset's name, as in the truth; of a series of files the name of the whole
 */
public record DatasetRef(String repository, String dataset) {}
