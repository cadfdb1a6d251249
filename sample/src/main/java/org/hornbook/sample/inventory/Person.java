package org.hornbook.sample.inventory;

import java.util.Set;

/**
 * Somebody who may sign in.
 *
 * @param signIn sign-in name, unique, lower case
 * @param staffNumber employee number in human resources; empty for committee members, who are not employed
 * @param givenName given name
 * @param familyName family name
 * @param email e-mail address, in the reserved domain {@code .test}
 * @param title job title
 * @param schoolCode code of the school or office of work, as in {@link DistrictInventory#schools()}
 * @param roles governance roles; everybody employed has {@link Role#STAFF}
 */
public record Person(
        String signIn,
        String staffNumber,
        String givenName,
        String familyName,
        String email,
        String title,
        String schoolCode,
        Set<Role> roles) {

    public Person {
        roles = Set.copyOf(roles);
    }

    /** Given and family name. */
    public String name() {
        return givenName + " " + familyName;
    }
}
