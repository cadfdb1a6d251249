package org.hornbook.sample.truth;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What is wrong, in the policy's words. */
public enum FaultKind {
    /** Personal data repeated instead of linked (ORG-2). */
    @JsonProperty("copy")
    COPY,
    /** Keys that no longer match (ORG-2). */
    @JsonProperty("broken-link")
    BROKEN_LINK,
    /** A repository that exists but is in no inventory (STO-1). */
    @JsonProperty("uncatalogued-repository")
    UNCATALOGUED_REPOSITORY,
    /** An electronic repository whose location nobody wrote down (STO-1). */
    @JsonProperty("repository-without-location")
    REPOSITORY_WITHOUT_LOCATION,
    /** A repository with no new data for years (AUD-1). */
    @JsonProperty("stale-repository")
    STALE_REPOSITORY,
    /** A column whose name hides what it holds (STO-2, DSE-5). */
    @JsonProperty("hidden-sensitive-column")
    HIDDEN_SENSITIVE_COLUMN,
    /** A collection nobody answers for (STO-1, MAN-3). */
    @JsonProperty("missing-custodian")
    MISSING_CUSTODIAN,
    /** A custodian with nobody to stand in (MAN-3). */
    @JsonProperty("missing-deputy")
    MISSING_DEPUTY,
    /** Paper kept with no law that demands paper (MAN-1). */
    @JsonProperty("paper-without-citation")
    PAPER_WITHOUT_CITATION,
    /** Data collected for no stated reason (COL-1). */
    @JsonProperty("collection-without-basis")
    COLLECTION_WITHOUT_BASIS,
    /** A law named as the basis, without saying which (COL-1). */
    @JsonProperty("basis-without-citation")
    BASIS_WITHOUT_CITATION,
    /** Related data in several small collections (ORG-1). */
    @JsonProperty("split-collection")
    SPLIT_COLLECTION,
    /** Records kept longer than their rule allows (DIS-1). */
    @JsonProperty("past-retention")
    PAST_RETENTION
}
