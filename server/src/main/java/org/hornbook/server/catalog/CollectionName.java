package org.hornbook.server.catalog;

/** A collection as lists to choose from show it. */
public record CollectionName(CollectionId id, String name) {}
