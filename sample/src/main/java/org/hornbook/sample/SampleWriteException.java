package org.hornbook.sample;

/** The district could not be written; the message names the place and what to do. */
public final class SampleWriteException extends RuntimeException {

    public SampleWriteException(String message) {
        super(message);
    }

    public SampleWriteException(String message, Throwable cause) {
        super(message, cause);
    }
}
