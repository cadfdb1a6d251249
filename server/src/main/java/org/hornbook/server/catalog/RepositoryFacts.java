package org.hornbook.server.catalog;

/**
 * What people say about a repository. Texts may be empty where nobody knows; the clause checks then say so.
 *
 * @param name unique in the district, at most 200 characters
 * @param location where it is, in words: a server and its room, a service's address, a cabinet
 * @param paperCitation the law that demands paper; only read when the medium is paper (clause MAN-1)
 * @param vendor who sells or runs it; empty when the district does
 */
public record RepositoryFacts(
        String name,
        RepositoryKind kind,
        String location,
        Medium medium,
        String paperCitation,
        String vendor,
        String note) {

    /** The longest name. */
    public static final int LONGEST_NAME = 200;

    public RepositoryFacts {
        name = name.strip();
        location = location.strip();
        paperCitation = paperCitation.strip();
        vendor = vendor.strip();
        note = note.strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException(
                    "a repository needs a name of at most %d characters".formatted(LONGEST_NAME));
        }
        if (kind == RepositoryKind.PAPER && medium != Medium.PAPER) {
            throw new IllegalArgumentException("a paper repository has the medium paper");
        }
    }

    /** An electronic repository of which only the name, the kind and the place are known. */
    public static RepositoryFacts electronic(String name, RepositoryKind kind, String location) {
        return new RepositoryFacts(name, kind, location, Medium.ELECTRONIC, "", "", "");
    }
}
