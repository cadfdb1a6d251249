package org.hornbook.server.catalog;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.hornbook.server.shared.AccountId;
import org.hornbook.server.shared.District;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who opened the catalog on which day, and nothing more (clause STO-3). */
@Component
public class CatalogUse {

    private static final String INSERT = """
            insert into catalog.reading (account, day) values (:account, :day) on conflict do nothing
            """;

    private static final String READERS = """
            select count(distinct account) from catalog.reading where day >= :since and account = any(:accounts)
            """;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final District district;
    private final Set<Reading> noted = ConcurrentHashMap.newKeySet();

    CatalogUse(JdbcClient jdbc, Clock clock, District district) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.district = district;
    }

    private record Reading(AccountId account, LocalDate day) {}

    /** Notes that the account opened the catalog today; asks the database once a day and account. */
    public void opened(AccountId account) {
        LocalDate today = today();
        if (noted.add(new Reading(account, today))) {
            noted.removeIf(reading -> reading.day().isBefore(today));
            jdbc.sql(INSERT)
                    .param("account", account.value())
                    .param("day", today)
                    .update();
        }
    }

    /** How many of the accounts opened the catalog within a year. */
    public long readersWithinAYear(Set<AccountId> accounts) {
        return jdbc.sql(READERS)
                .param("since", today().minusYears(1))
                .param("accounts", CatalogSql.accounts(accounts))
                .query(Long.class)
                .single();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), district.zone());
    }
}
