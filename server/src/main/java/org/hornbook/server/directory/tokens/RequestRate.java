package org.hornbook.server.directory.tokens;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** At most 600 requests a minute for each token on each node, so that a program in a loop does not starve people. */
final class RequestRate {

    static final int A_MINUTE = 600;

    private final Clock clock;
    private volatile Window window;

    RequestRate(Clock clock) {
        this.clock = clock;
        this.window = new Window(minute(), new ConcurrentHashMap<>());
    }

    boolean admits(UUID token) {
        return current()
                        .counts()
                        .computeIfAbsent(token, id -> new AtomicInteger())
                        .incrementAndGet()
                <= A_MINUTE;
    }

    private Window current() {
        long minute = minute();
        Window present = window;
        if (present.minute() == minute) {
            return present;
        }
        // two threads may both start the minute; the few counts that are lost do no harm
        Window next = new Window(minute, new ConcurrentHashMap<>());
        window = next;
        return next;
    }

    private long minute() {
        return clock.instant().getEpochSecond() / 60;
    }

    private record Window(long minute, Map<UUID, AtomicInteger> counts) {}
}
