package org.hornbook.server.access.handling;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hornbook.server.directory.Account;
import org.hornbook.server.directory.Accounts;
import org.hornbook.server.shared.AccountId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Of those who have access to personal data, who acknowledged the handling rules (clause MAN-4). */
@Component
public class Coverage {

    private final List<AccessSource> sources;
    private final Acknowledgements acknowledgements;
    private final Accounts accounts;

    Coverage(List<AccessSource> sources, Acknowledgements acknowledgements, Accounts accounts) {
        this.sources = List.copyOf(sources);
        this.acknowledgements = acknowledgements;
        this.accounts = accounts;
    }

    /**
     * Somebody with access.
     *
     * @param why why they have access
     * @param acknowledgement their newest one; null when they never gave one
     * @param current whether it counts today
     */
    public record Line(
            AccountId account,
            String name,
            String title,
            String why,
            @Nullable Acknowledgement acknowledgement,
            boolean current) {

        /** How it stands, in words. */
        public String state() {
            if (acknowledgement == null) {
                return "Never acknowledged";
            }
            if (current) {
                return "Current";
            }
            return acknowledgement.outdated() ? "The rules changed since" : "Ran out";
        }
    }

    /** Everybody who can sign in and has access, those without a current acknowledgement first, then by name. */
    public List<Line> all() {
        Map<AccountId, String> why = new HashMap<>();
        sources.forEach(source -> source.withAccess().forEach(why::putIfAbsent));
        Map<AccountId, Acknowledgement> newest = acknowledgements.newest();
        LocalDate today = acknowledgements.today();
        return accounts.all().stream()
                .filter(account -> account.active() && why.containsKey(account.id()))
                .map(account -> line(account, why.getOrDefault(account.id(), ""), newest.get(account.id()), today))
                .sorted(Comparator.comparing(Line::current).thenComparing(Line::name))
                .toList();
    }

    private static Line line(Account account, String why, @Nullable Acknowledgement newest, LocalDate today) {
        return new Line(
                account.id(), account.name(), account.title(), why, newest, newest != null && newest.countsOn(today));
    }
}
