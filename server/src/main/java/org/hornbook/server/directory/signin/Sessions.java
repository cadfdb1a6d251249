package org.hornbook.server.directory.signin;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.hornbook.server.directory.AccessChanged;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** The open sessions of an account, on all nodes. */
@Component
public class Sessions {

    /** Session attribute: the browser that signed in, in two words. */
    static final String BROWSER = "hornbook.browser";

    /** Session attribute: the instant of the sign-in; the session itself may have begun before, on the sign-in page. */
    static final String SIGNED_IN_AT = "hornbook.signed-in-at";

    private final FindByIndexNameSessionRepository<? extends Session> repository;

    Sessions(FindByIndexNameSessionRepository<? extends Session> repository) {
        this.repository = repository;
    }

    /**
     * One open session.
     *
     * @param browser browser and system as the person knows them
     * @param since when the person signed in
     * @param lastUsed when it was last used
     * @param current true for the session that asks
     */
    public record Open(String browser, Instant since, Instant lastUsed, boolean current) {}

    /** The account's open sessions, last used first. */
    public List<Open> of(String signInName, String currentId) {
        return repository.findByPrincipalName(signInName).values().stream()
                .filter(session -> !session.isExpired())
                .map(session -> new Open(
                        Objects.requireNonNullElse(session.<String>getAttribute(BROWSER), "Unknown browser"),
                        Objects.requireNonNullElse(
                                session.<Instant>getAttribute(SIGNED_IN_AT), session.getCreationTime()),
                        session.getLastAccessedTime(),
                        session.getId().equals(currentId)))
                .sorted(Comparator.comparing(Open::lastUsed).reversed())
                .toList();
    }

    /** Ends all sessions of the account but the named one; the id of none ends all. */
    public void endAllBut(String signInName, String keptId) {
        repository.findByPrincipalName(signInName).keySet().stream()
                .filter(id -> !id.equals(keptId))
                .forEach(repository::deleteById);
    }

    /** After a change of access is committed; a session of an uncommitted change would come back. */
    @TransactionalEventListener
    void on(AccessChanged changed) {
        endAllBut(changed.signInName(), "");
    }
}
