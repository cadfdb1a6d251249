package org.hornbook.server.catalog;

/** How a repository keeps its data. */
public enum RepositoryKind {
    DATABASE("Database"),
    FILES("Files"),
    SPREADSHEETS("Folder of spreadsheets"),
    PAPER("Paper"),
    SERVICE("Service run by others");

    private final String title;

    RepositoryKind(String title) {
        this.title = title;
    }

    /** The kind as people read it. */
    public String title() {
        return title;
    }
}
