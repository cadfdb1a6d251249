package org.hornbook.server.sharing.count;

import org.hornbook.server.catalog.Element;
import org.hornbook.server.catalog.Link;
import org.jspecify.annotations.Nullable;

/** A chosen element as the catalog has it now, with the link that leads to it. */
record Resolved(Element element, @Nullable Link through) {

    /** What makes it the same column in another table. */
    String key() {
        return element.id().toString();
    }
}
