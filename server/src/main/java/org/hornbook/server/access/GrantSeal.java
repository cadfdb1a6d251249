package org.hornbook.server.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.hornbook.server.discovery.vault.SealedException;
import org.hornbook.server.discovery.vault.Vault;
import org.hornbook.server.shared.AccountId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Seals what a grant says: a SHA-256 digest of its terms, encrypted and authenticated under a key outside the database.
 * Whoever can write in the database but does not have that key can make no grant and alter none. A whole older row that
 * is put back with its own seal is not noticed here; the journal shows what became of the grant.
 */
@Component
class GrantSeal {

    private static final String NAME = "terms";

    private final Vault vault;

    GrantSeal(Vault vault) {
        this.vault = vault;
    }

    /** Everything that decides what a grant delivers, to whom and when. */
    record Sealed(
            GrantId id,
            AccountId holder,
            String holderPerson,
            GrantTerms terms,
            String purpose,
            GrantOrigin origin,
            DisclosureBasis basis,
            Instant from,
            Instant until,
            @Nullable Instant revokedAt) {}

    String seal(Sealed grant) {
        return vault.seal(owner(grant), NAME, digest(grant));
    }

    boolean matches(Sealed grant, String seal) {
        try {
            return MessageDigest.isEqual(vault.open(owner(grant), NAME, seal), digest(grant));
        } catch (SealedException e) {
            return false;
        }
    }

    boolean isCurrent(String seal) {
        return vault.isCurrent(seal);
    }

    private static String owner(Sealed grant) {
        return "grant:" + grant.id();
    }

    private static byte[] digest(Sealed grant) {
        StringBuilder text = new StringBuilder();
        for (String part : parts(grant)) {
            // length first, so that no two grants read the same
            text.append(part.length()).append(':').append(part).append('\n');
        }
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> parts(Sealed grant) {
        return List.of(
                grant.holder().toString(),
                grant.holderPerson(),
                grant.terms().dataset().toString(),
                grant.terms().elements().stream()
                        .map(element -> element.element() + "=" + element.treatment())
                        .collect(Collectors.joining(",")),
                population(grant.terms().population()),
                grant.terms().filter().stream().map(GrantSeal::condition).collect(Collectors.joining()),
                grant.purpose(),
                grant.origin().name(),
                grant.basis().name(),
                Long.toString(grant.from().toEpochMilli()),
                Long.toString(grant.until().toEpochMilli()),
                grant.revokedAt() == null ? "" : Long.toString(grant.revokedAt().toEpochMilli()));
    }

    private static String population(Population population) {
        return switch (population) {
            case Population.OwnStudents own -> "own";
            case Population.OfSchool school -> "school " + school.school();
            case Population.Named named ->
                "named "
                        + named.people().stream().map(Object::toString).sorted().collect(Collectors.joining(","));
            case Population.Everyone everyone -> "everyone";
        };
    }

    private static String condition(FilterCondition condition) {
        return condition.element() + " in "
                + condition.values().stream()
                        .sorted()
                        .map(value -> value.length() + ":" + value)
                        .collect(Collectors.joining())
                + ";";
    }
}
