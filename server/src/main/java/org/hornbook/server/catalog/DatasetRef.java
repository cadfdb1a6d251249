package org.hornbook.server.catalog;

/**
 * A dataset by its names, as scans know it.
 *
 * @param dataset qualified name in the repository
 */
public record DatasetRef(RepositoryId repository, String dataset) {}
