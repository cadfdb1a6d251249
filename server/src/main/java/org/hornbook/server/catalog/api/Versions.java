package org.hornbook.server.catalog.api;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/** How versions travel with what programs read (RFC 9110, sections 8.8.3 and 13.1.2). */
final class Versions {

    private Versions() {}

    /** The thing with its version as a strong entity tag; 304 when the program has it already. */
    static <T> ResponseEntity<T> tagged(T body, int version, HttpHeaders sent) {
        String tag = "\"" + version + "\"";
        if (sent.getIfNoneMatch().contains(tag)) {
            return ResponseEntity.status(304).eTag(tag).build();
        }
        return ResponseEntity.ok().eTag(tag).body(body);
    }
}
