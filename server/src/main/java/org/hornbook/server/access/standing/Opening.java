package org.hornbook.server.access.standing;

import java.util.List;
import org.hornbook.server.access.GrantId;
import org.hornbook.server.access.asking.TestResult;

/** What becomes of opening data that is agreed for one's role. */
public sealed interface Opening {

    /** The grant that delivers it. */
    record Opened(GrantId grant) implements Opening {}

    /** The need-to-know test failed; each failed criterion says what to do. */
    record NotYet(List<TestResult> failed) implements Opening {
        public NotYet {
            failed = List.copyOf(failed);
        }
    }
}
