package org.hornbook.sample.inventory;

/** How a repository is opened. */
public enum RepositoryKind {
    POSTGRESQL,
    SQLITE,
    /** A folder of workbooks, delimited text and the like. */
    FOLDER,
    /** A folder of Parquet files. */
    PARQUET,
    PAPER
}
