package org.hornbook.server.obligations;

import java.util.List;

/** A policy pack that cannot be used. Its message is one line: the file, then every problem with line and column. */
public final class InvalidPackException extends RuntimeException {

    private final List<String> problems;

    InvalidPackException(String source, List<String> problems) {
        super("The policy pack %s cannot be used: %s".formatted(source, String.join("; ", problems)));
        this.problems = List.copyOf(problems);
    }

    /** The problems, each as "line 3, column 5: what to mend". */
    public List<String> problems() {
        return problems;
    }
}
