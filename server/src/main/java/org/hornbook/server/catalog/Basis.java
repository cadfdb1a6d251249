package org.hornbook.server.catalog;

/** Why the district may collect data (clause COL-1). */
public enum Basis {
    LAW("Law", "the law, with its section"),
    REGULATION("State regulation", "the regulation, with its section"),
    SERVICE_NEED("Need to serve students and staff", "the question that the data answers");

    private final String title;
    private final String citationMeans;

    Basis(String title, String citationMeans) {
        this.title = title;
        this.citationMeans = citationMeans;
    }

    /** The basis as people read it. */
    public String title() {
        return title;
    }

    /** What the citation of such a basis names. */
    public String citationMeans() {
        return citationMeans;
    }
}
