package org.hornbook.server.sharing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.hornbook.server.shared.AccountId;
import org.hornbook.server.shared.District;
import org.springframework.stereotype.Component;

/** Who may see the true counts of a table besides the custodian and the deputy of its collection (clause DSE-6). */
@Component
public class NeedToKnow {

    private final NeedToKnowStore store;
    private final District district;
    private final Clock clock;

    NeedToKnow(NeedToKnowStore store, District district, Clock clock) {
        this.store = store;
        this.district = district;
        this.clock = clock;
    }

    /**
     * Leave to see the true counts of one table.
     *
     * @param purpose what the person needs them for
     * @param until the last day
     */
    public record Grant(AccountId account, String purpose, LocalDate until) {}

    /** True when the account has leave today. */
    public boolean covers(AccountId account, TableId table) {
        return store.covers(account, table, today());
    }

    /** Who has leave today. */
    public List<Grant> of(TableId table) {
        return store.of(table, today());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), district.zone());
    }
}
