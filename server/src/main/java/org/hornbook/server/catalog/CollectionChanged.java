package org.hornbook.server.catalog;

/** What people say about a collection, or what belongs to it, changed. Published in the transaction that changes it. */
public record CollectionChanged(CollectionId collection) {}
