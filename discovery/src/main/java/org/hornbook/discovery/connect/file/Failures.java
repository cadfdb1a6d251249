package org.hornbook.discovery.connect.file;

import java.io.IOException;

/** What may be said of a failure: never a value of the data. */
final class Failures {
    private Failures() {}

    /** The message of an input failure without what is in quotation marks; of any other failure only its kind. */
    static String reason(Exception failure) {
        String message = failure.getMessage();
        if (!(failure instanceof IOException) || message == null) {
            return failure.getClass().getSimpleName();
        }
        return message.lines().findFirst().orElse("").replaceAll("'[^']*'|\"[^\"]*\"", "…");
    }
}
