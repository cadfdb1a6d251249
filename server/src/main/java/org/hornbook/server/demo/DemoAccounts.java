package org.hornbook.server.demo;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hornbook.sample.inventory.DistrictInventory;
import org.hornbook.sample.inventory.Person;
import org.hornbook.server.directory.Account;
import org.hornbook.server.directory.Accounts;
import org.hornbook.server.directory.NewAccount;
import org.hornbook.server.shared.Actor;
import org.hornbook.server.shared.Role;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens the accounts of the sample district's people. */
@Component
@Profile("demo")
class DemoAccounts {

    private final Accounts accounts;
    private final DemoSettings settings;

    DemoAccounts(Accounts accounts, DemoSettings settings) {
        this.accounts = accounts;
        this.settings = settings;
    }

    /** Everybody gets an account; the first person of each role also gets the demo's password. */
    @Transactional
    void open(DistrictInventory inventory) {
        for (Person person : inventory.people()) {
            if (accounts.findBySignInName(person.email()).isEmpty()) {
                Account account = accounts.open(
                        Actor.system(), new NewAccount(person.email(), person.name(), person.title(), roles(person)));
                if (isDemoSignIn(inventory, person)) {
                    accounts.setPassword(Actor.system(), account.id(), settings.password());
                }
            }
        }
    }

    List<DemoSignIn> signIns(DistrictInventory inventory) {
        return Arrays.stream(org.hornbook.sample.inventory.Role.values())
                .map(role -> new DemoSignIn(
                        Role.valueOf(role.name()).title(),
                        signInOf(inventory, role).email(),
                        settings.password()))
                .toList();
    }

    /** The account of a person of the inventory, by sign-in name of the inventory. */
    Optional<Account> find(DistrictInventory inventory, String signIn) {
        return inventory.people().stream()
                .filter(person -> person.signIn().equals(signIn))
                .findFirst()
                .flatMap(person -> accounts.findBySignInName(person.email()));
    }

    private static boolean isDemoSignIn(DistrictInventory inventory, Person person) {
        return Arrays.stream(org.hornbook.sample.inventory.Role.values())
                .anyMatch(role -> signInOf(inventory, role).equals(person));
    }

    /** The first person of the role; for staff somebody who is nothing else, a teacher. */
    private static Person signInOf(DistrictInventory inventory, org.hornbook.sample.inventory.Role role) {
        return inventory.people().stream()
                .filter(person -> role == org.hornbook.sample.inventory.Role.STAFF
                        && person.roles().equals(Set.of(role)))
                .findFirst()
                .orElseGet(() -> inventory.requireFirst(role));
    }

    private static Set<Role> roles(Person person) {
        return person.roles().stream().map(role -> Role.valueOf(role.name())).collect(Collectors.toUnmodifiableSet());
    }
}
