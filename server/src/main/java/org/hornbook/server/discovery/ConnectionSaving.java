package org.hornbook.server.discovery;

import java.util.List;
import org.hornbook.discovery.connect.SettingProblem;

/** The answer to an attempt to save a connection. */
public sealed interface ConnectionSaving {

    /** It is saved. */
    record Saved(Connection connection) implements ConnectionSaving {}

    /** It is not; each problem names the setting and the cure. */
    record Refused(List<SettingProblem> problems) implements ConnectionSaving {
        public Refused {
            problems = List.copyOf(problems);
        }
    }
}
