package org.hornbook.sample.inventory;

import java.time.LocalDate;
import java.util.List;

/**
 * What the district claims about itself, gaps and errors included.
 *
 * @param district name of the district
 * @param town name of the town
 * @param asOf the day of the claim
 * @param schools schools and the district's office
 * @param people everybody who may sign in; the first person of each role is the demo's sign-in for it
 * @param repositories the catalogued repositories
 * @param collections the data collections
 */
public record DistrictInventory(
        String district,
        String town,
        LocalDate asOf,
        List<School> schools,
        List<Person> people,
        List<RepositoryEntry> repositories,
        List<CollectionEntry> collections) {

    public DistrictInventory {
        schools = List.copyOf(schools);
        people = List.copyOf(people);
        repositories = List.copyOf(repositories);
        collections = List.copyOf(collections);
    }

    /** The person whom the demo signs in for that role. */
    public Person requireFirst(Role role) {
        return people.stream()
                .filter(p -> p.roles().contains(role))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody has the role " + role));
    }
}
