package org.hornbook.server.access.asking;

import java.util.List;

/** What became of sending a request. */
public sealed interface Asking {

    /** It is with the custodian now. */
    record Sent(RequestId id) implements Asking {}

    /** The need-to-know test failed; nothing was sent. Each failed criterion says what to do. */
    record NotYet(List<TestResult> failed) implements Asking {
        public NotYet {
            failed = List.copyOf(failed);
        }
    }
}
