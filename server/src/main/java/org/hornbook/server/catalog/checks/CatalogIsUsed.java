package org.hornbook.server.catalog.checks;

import java.util.Set;
import java.util.stream.Collectors;
import org.hornbook.server.catalog.CatalogUse;
import org.hornbook.server.directory.Account;
import org.hornbook.server.directory.Accounts;
import org.hornbook.server.obligations.ClauseCheck;
import org.hornbook.server.obligations.ClauseResult;
import org.hornbook.server.obligations.PackSetting;
import org.hornbook.server.obligations.PolicyPack;
import org.hornbook.server.shared.AccountId;
import org.springframework.stereotype.Component;

/** Clause STO-3: staff can open the catalog online, and they do. */
@Component
class CatalogIsUsed implements ClauseCheck {

    private static final int ALL = 100;

    private final CatalogUse use;
    private final Accounts accounts;
    private final PolicyPack pack;

    CatalogIsUsed(CatalogUse use, Accounts accounts, PolicyPack pack) {
        this.use = use;
        this.accounts = accounts;
        this.pack = pack;
    }

    @Override
    public String code() {
        return "catalog-is-used";
    }

    @Override
    public String statement() {
        return "At least %d %% of the people who can sign in opened the catalog within a year.".formatted(wanted());
    }

    private int wanted() {
        return pack.setting(PackSetting.CATALOG_USE_PERCENT);
    }

    @Override
    public ClauseResult evaluate() {
        Set<AccountId> people =
                accounts.all().stream().filter(Account::active).map(Account::id).collect(Collectors.toSet());
        if (people.isEmpty()) {
            return new ClauseResult.NotApplicable("Nobody can sign in yet.");
        }
        long readers = use.readersWithinAYear(people);
        Answer answer = new Answer()
                .counted("people who can open the catalog", people.size())
                .counted("people who opened it within a year", readers);
        if (readers * ALL < (long) wanted() * people.size()) {
            answer.offender(
                    "%d of %d people opened the catalog; tell the others that it is there"
                            .formatted(readers, people.size()),
                    "/catalog");
        }
        return answer.result();
    }
}
