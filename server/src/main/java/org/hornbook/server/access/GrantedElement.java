package org.hornbook.server.access;

import org.hornbook.server.catalog.ElementId;

/** An element that is delivered, and how its values are treated. */
public record GrantedElement(ElementId element, Treatment treatment) {}
