package org.hornbook.server.mail;

import java.util.UUID;

/** Identifies a letter. */
public record LetterId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
