package org.hornbook.server.catalog;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that a scan found changed since the scan before (clause DSE-5).
 *
 * @param what one sentence for people
 * @param dataset the dataset it is about; null when it is about the repository
 * @param element the element it is about; null when it is about more
 */
public record CatalogChange(
        RepositoryId repository,
        String repositoryName,
        Instant at,
        Kind kind,
        @Nullable DatasetId dataset,
        @Nullable ElementId element,
        String what) {

    /** The kinds of change. */
    public enum Kind {
        FIRST_SCAN("First scan"),
        DATASET_ADDED("New dataset"),
        DATASET_GONE("Dataset gone"),
        DATASET_BACK("Dataset back"),
        ELEMENT_ADDED("New element"),
        SENSITIVE_ELEMENT_ADDED("New sensitive element"),
        ELEMENT_GONE("Element gone"),
        ELEMENT_BACK("Element back"),
        STORAGE_CHANGED("Storage type changed"),
        LOOKS_SENSITIVE("Now looks sensitive"),
        LINK_BROKEN("Link broken"),
        LINK_MENDED("Link works again");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        /** The kind as people read it. */
        public String title() {
            return title;
        }
    }

    /** The page where somebody can look at it. */
    public String href() {
        if (element != null) {
            return "/catalog/elements/" + element;
        }
        return dataset != null ? "/catalog/datasets/" + dataset : "/catalog/repositories/" + repository;
    }
}
