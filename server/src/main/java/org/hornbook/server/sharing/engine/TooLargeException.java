package org.hornbook.server.sharing.engine;

/** Tables that together have more cells than can be examined; the message says what to do. */
public final class TooLargeException extends RuntimeException {
    TooLargeException(long cells) {
        super(("Together with what was published before there are %,d cells to examine. Leave out a dimension, or use"
                        + " coarser categories.")
                .formatted(cells));
    }
}
