package org.hornbook.server.access.asking;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.hornbook.discovery.vocabulary.Sensitivity;
import org.hornbook.server.access.GrantId;
import org.hornbook.server.access.minimiser.Ask;
import org.hornbook.server.shared.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * A request for data about people.
 *
 * @param number what people call it by
 * @param asked what was wanted at first
 * @param agreed what is left after the proposals that were taken, and after the custodian's changes once decided
 * @param words what the data is needed for, in the asker's words
 * @param level the highest sensitivity of the elements at the time of asking
 * @param tests the need-to-know test as it was answered last: when asked, then when decided
 * @param due the last day for the decision that is waited for
 * @param first the custodian's decision
 * @param second the second person's, for restricted data
 * @param appeal why the asker appealed; empty when they did not
 * @param onAppeal the answer to the appeal
 * @param grant what came of it
 * @param version for optimistic locking
 */
public record AccessRequest(
        RequestId id,
        long number,
        AccountId askedBy,
        String askedByName,
        Instant askedAt,
        Ask asked,
        Ask agreed,
        String words,
        Sensitivity level,
        List<Answered> proposals,
        List<TestResult> tests,
        RequestState state,
        LocalDate due,
        @Nullable Decision first,
        @Nullable Decision second,
        String appeal,
        @Nullable Instant appealedAt,
        @Nullable Decision onAppeal,
        @Nullable GrantId grant,
        int version) {

    public AccessRequest {
        proposals = List.copyOf(proposals);
        tests = List.copyOf(tests);
    }

    /** What people call it. */
    public String name() {
        return "Request " + number;
    }

    /** True when a second person decides too. */
    public boolean needsSecond() {
        return level == Sensitivity.RESTRICTED;
    }

    /** True when nothing of the test as it stands forbids to grant. */
    public boolean passedTest() {
        return !tests.isEmpty() && tests.stream().noneMatch(test -> test.verdict() == TestResult.Verdict.FAILED);
    }

    /** True when the decision that is waited for is late on that day. */
    public boolean lateOn(LocalDate day) {
        return state.waits() && due.isBefore(day);
    }

    /** The refusal that holds, if it was refused: the custodian's, the second person's or the one on appeal. */
    public @Nullable Decision refusal() {
        if (state != RequestState.REFUSED && state != RequestState.APPEALED) {
            return null;
        }
        if (second != null && (onAppeal == null || second.at().isAfter(onAppeal.at()))) {
            return second;
        }
        return onAppeal != null ? onAppeal : first;
    }

    AccessRequest movedTo(int version, RequestState next, LocalDate nextDue) {
        return with(agreed, level, tests, next, nextDue, first, second, appeal, appealedAt, onAppeal, grant, version);
    }

    AccessRequest decidedOn(int version, Ask given, Sensitivity highest, List<TestResult> results) {
        return with(given, highest, results, state, due, first, second, appeal, appealedAt, onAppeal, grant, version);
    }

    AccessRequest withFirst(Decision decision) {
        return with(agreed, level, tests, state, due, decision, second, appeal, appealedAt, onAppeal, grant, version);
    }

    AccessRequest withSecond(Decision decision) {
        return with(agreed, level, tests, state, due, first, decision, appeal, appealedAt, onAppeal, grant, version);
    }

    AccessRequest withOnAppeal(Decision decision) {
        return with(agreed, level, tests, state, due, first, second, appeal, appealedAt, decision, grant, version);
    }

    AccessRequest appealed(String words, Instant at) {
        return with(agreed, level, tests, state, due, first, second, words, at, onAppeal, grant, version);
    }

    AccessRequest granted(GrantId id) {
        return with(
                agreed,
                level,
                tests,
                RequestState.GRANTED,
                due,
                first,
                second,
                appeal,
                appealedAt,
                onAppeal,
                id,
                version);
    }

    private AccessRequest with(
            Ask newAgreed,
            Sensitivity newLevel,
            List<TestResult> newTests,
            RequestState newState,
            LocalDate newDue,
            @Nullable Decision newFirst,
            @Nullable Decision newSecond,
            String newAppeal,
            @Nullable Instant newAppealedAt,
            @Nullable Decision newOnAppeal,
            @Nullable GrantId newGrant,
            int newVersion) {
        return new AccessRequest(
                id,
                number,
                askedBy,
                askedByName,
                askedAt,
                asked,
                newAgreed,
                words,
                newLevel,
                proposals,
                newTests,
                newState,
                newDue,
                newFirst,
                newSecond,
                newAppeal,
                newAppealedAt,
                newOnAppeal,
                newGrant,
                newVersion);
    }
}
