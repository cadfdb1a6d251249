package org.hornbook.discovery.connect;

import org.jspecify.annotations.Nullable;

/** A repository or a dataset cannot be read at all; {@link #problem()} says where and what to do. */
public final class SourceException extends RuntimeException {
    private final Problem problem;

    public SourceException(Problem problem) {
        this(problem, null);
    }

    public SourceException(Problem problem, @Nullable Throwable cause) {
        super(problem.toString(), cause);
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
