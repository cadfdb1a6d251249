package org.hornbook.server.catalog;

/**
 * An element by its names, as scans know it.
 *
 * @param dataset qualified name in the repository
 */
public record ElementRef(RepositoryId repository, String dataset, String element) {}
