package org.hornbook.server.discovery.find;

import java.nio.file.Path;
import org.hornbook.server.catalog.RepositoryKind;

/**
 * Something that looks like a repository.
 *
 * @param connector the kind of connector that can read it
 */
record Candidate(Path path, String connector, RepositoryKind kind) {}
