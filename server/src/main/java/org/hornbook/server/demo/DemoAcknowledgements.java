package org.hornbook.server.demo;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hornbook.server.access.handling.Acknowledgements;
import org.hornbook.server.access.handling.Coverage;
import org.hornbook.server.access.handling.HandlingReminders;
import org.hornbook.server.access.handling.HandlingRules;
import org.hornbook.server.directory.Account;
import org.hornbook.server.directory.Accounts;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Most people of the sample district acknowledged the handling rules; every fifth with access did not. */
@Component
@Profile("demo")
class DemoAcknowledgements {

    private static final int EVERY = 5;

    private final HandlingRules rules;
    private final Acknowledgements acknowledgements;
    private final Coverage coverage;
    private final HandlingReminders reminders;
    private final Accounts accounts;

    DemoAcknowledgements(
            HandlingRules rules,
            Acknowledgements acknowledgements,
            Coverage coverage,
            HandlingReminders reminders,
            Accounts accounts) {
        this.rules = rules;
        this.acknowledgements = acknowledgements;
        this.coverage = coverage;
        this.reminders = reminders;
        this.accounts = accounts;
    }

    /** Lets people acknowledge; those who sign in for a role all do. */
    @Transactional
    void give(List<DemoSignIn> signIns) {
        Set<Account> first = signIns.stream()
                .map(signIn -> accounts.findBySignInName(signIn.signInName()))
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
        first.forEach(this::acknowledge);
        List<Coverage.Line> others =
                coverage.all().stream().filter(line -> !line.current()).toList();
        for (int i = 0; i < others.size(); i++) {
            if (i % EVERY != 0) {
                accounts.find(others.get(i).account()).ifPresent(this::acknowledge);
            }
        }
        reminders.remind();
    }

    private void acknowledge(Account account) {
        if (!acknowledgements.isCurrent(account.id())) {
            acknowledgements.acknowledge(account.asActor(), rules.current().number());
        }
    }
}
