package org.hornbook.sample.inventory;

import java.nio.file.Path;
import org.hornbook.sample.DatabaseAddress;
import org.jspecify.annotations.Nullable;

/**
 * A repository as the district's inventory has it.
 *
 * @param id stable id, the same as in the truth
 * @param name what people call it
 * @param description one sentence
 * @param kind how it is opened
 * @param medium electronic or paper
 * @param location where it is, in words; null where nobody wrote it down (a planted fault)
 * @param paperCitation the law that demands paper; null when electronic, or when missing (a planted fault)
 * @param vendor who sells or runs it; null when the district made it
 * @param database where to connect, for databases
 * @param path absolute path, for files and folders
 */
public record RepositoryEntry(
        String id,
        String name,
        String description,
        RepositoryKind kind,
        Medium medium,
        @Nullable String location,
        @Nullable String paperCitation,
        @Nullable String vendor,
        @Nullable DatabaseAddress database,
        @Nullable Path path) {}
