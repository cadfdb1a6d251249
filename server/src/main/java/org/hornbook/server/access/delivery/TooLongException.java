package org.hornbook.server.access.delivery;

import java.io.IOException;

/** There are more rows than a file can take. */
final class TooLongException extends IOException {

    private static final long serialVersionUID = 1L;

    private final String cure;

    TooLongException(String why, String cure) {
        super(why);
        this.cure = cure;
    }

    String cure() {
        return cure;
    }
}
