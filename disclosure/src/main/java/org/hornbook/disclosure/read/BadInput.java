package org.hornbook.disclosure.read;

/** A file that cannot be used. The message is one line: file, line, column, what is wrong and what to do. */
public final class BadInput extends RuntimeException {
    public BadInput(String message) {
        super(message.replace('\n', ' ').replace('\r', ' '));
    }

    static BadInput at(String file, long line, String reason) {
        return new BadInput(file + ":" + line + ": " + reason);
    }
}
