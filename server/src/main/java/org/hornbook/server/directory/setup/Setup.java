package org.hornbook.server.directory.setup;

import java.util.Locale;
import java.util.Set;
import org.hornbook.server.directory.Account;
import org.hornbook.server.directory.Accounts;
import org.hornbook.server.directory.NewAccount;
import org.hornbook.server.directory.Secret;
import org.hornbook.server.shared.Actor;
import org.hornbook.server.shared.District;
import org.hornbook.server.shared.Role;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The first account of an empty installation. Whoever starts the server reads a code in its log and opens the first
 * account with it; from then on this way is closed for ever.
 */
@Component
class Setup {

    private static final Logger LOG = LoggerFactory.getLogger(Setup.class);
    private static final int CODE_LENGTH = 24;
    private static final int GROUP = 4;

    private final SetupStore store;
    private final Accounts accounts;
    private final District district;
    private final Environment environment;

    Setup(SetupStore store, Accounts accounts, District district, Environment environment) {
        this.store = store;
        this.accounts = accounts;
        this.district = district;
        this.environment = environment;
    }

    /** True while no account exists. */
    boolean isOpen() {
        return accounts.isEmpty();
    }

    /** Makes a new code at every start without an account; the demo opens its accounts itself. */
    @EventListener(ApplicationReadyEvent.class)
    void announce() {
        if (!isOpen() || environment.matchesProfiles("demo")) {
            return;
        }
        Secret code = Secret.random(CODE_LENGTH);
        store.replace(code.hash());
        LOG.warn(
                "No account exists yet. Open {}/setup and enter the setup code {}",
                district.address(),
                code.text().replaceAll("(.{" + GROUP + "})(?!$)", "$1-"));
    }

    /** Opens the first account with its password; false when the code is wrong or somebody was first. */
    @Transactional
    boolean open(String typedCode, String signInName, String name, String title, String password) {
        String code = typedCode.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
        // whoever removes the code's row has won; a second request waits here and then finds nothing
        if (!store.take(new Secret(code).hash()) || !isOpen()) {
            return false;
        }
        Account account = accounts.open(
                Actor.system(),
                new NewAccount(signInName, name, title, Set.of(Role.ADMINISTRATOR, Role.GOVERNANCE_LEAD)));
        accounts.setPassword(account.asActor(), account.id(), password);
        return true;
    }
}
