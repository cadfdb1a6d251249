package org.hornbook.server.obligations;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.hornbook.server.directory.Account;
import org.hornbook.server.directory.Accounts;
import org.hornbook.server.obligations.ClauseResult.Evidence;
import org.hornbook.server.obligations.ClauseResult.Offender;
import org.hornbook.server.shared.Role;
import org.springframework.stereotype.Component;

/** Clause MAN-3: somebody who can sign in holds each role. */
@Component
class RolesCheck implements ClauseCheck {

    private final Accounts accounts;

    RolesCheck(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public String code() {
        return "roles-are-filled";
    }

    @Override
    public String statement() {
        return "Every role is held by somebody.";
    }

    @Override
    public boolean dependsOn(String act) {
        return act.startsWith("directory.account.");
    }

    @Override
    public ClauseResult evaluate() {
        Set<Role> held = EnumSet.noneOf(Role.class);
        accounts.all().stream().filter(Account::active).forEach(account -> held.addAll(account.roles()));
        List<Offender> vacant = Arrays.stream(Role.values())
                .filter(role -> !held.contains(role))
                .map(role -> new Offender("Nobody is " + role.title().toLowerCase(java.util.Locale.ROOT), "/people"))
                .toList();
        return ClauseResult.of(List.of(new Evidence("roles held by somebody", held.size())), vacant, vacant.size());
    }
}
