package org.hornbook.discovery.connect;

import java.util.List;
import java.util.stream.Collectors;

/** Connection settings were refused; {@link #problems()} says which and why, for a form to show. */
public final class InvalidSettingsException extends IllegalArgumentException {
    private final transient List<SettingProblem> problems;

    InvalidSettingsException(List<SettingProblem> problems) {
        super(problems.stream().map(SettingProblem::message).collect(Collectors.joining(" ")));
        this.problems = List.copyOf(problems);
    }

    public List<SettingProblem> problems() {
        return problems;
    }
}
