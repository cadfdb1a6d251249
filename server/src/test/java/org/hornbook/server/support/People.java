package org.hornbook.server.support;

import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import org.hornbook.server.directory.Account;
import org.hornbook.server.directory.Accounts;
import org.hornbook.server.directory.NewAccount;
import org.hornbook.server.directory.signin.SignInForTests;
import org.hornbook.server.shared.Actor;
import org.hornbook.server.shared.Role;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Makes synthetic people and signs them in for a request. */
@Component
public class People {

    private final Accounts accounts;
    private final SignInForTests signIn;

    People(Accounts accounts, SignInForTests signIn) {
        this.accounts = accounts;
        this.signIn = signIn;
    }

    /** A new person with the roles and a unique sign-in name. */
    public Account someone(Role... roles) {
        String unique = UUID.randomUUID().toString().substring(0, 8);
        return accounts.open(
                Actor.system(),
                new NewAccount(
                        "person-" + unique + "@example.org",
                        "Person " + unique,
                        "Teacher",
                        Set.copyOf(Arrays.asList(roles))));
    }

    /** Signs the person in for one request. */
    public RequestPostProcessor as(Account account) {
        return SecurityMockMvcRequestPostProcessors.user(signIn.principal(account.signInName()));
    }

    /** A new person with the role, signed in for one request. */
    public RequestPostProcessor asSomeone(Role... roles) {
        return as(someone(roles));
    }
}
