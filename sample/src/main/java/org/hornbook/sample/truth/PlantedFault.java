package org.hornbook.sample.truth;

import java.util.List;

/**
 * One thing that is wrong on purpose.
 *
 * @param id stable id, the same for every seed and size
 * @param kind what sort of fault
 * @param clauses ids of the policy's clauses that it breaks
 * @param what the fault in a sentence
 * @param where the ids it is about: {@code repository}, {@code repository/dataset}, {@code repository/dataset/column} or
 *     {@code collection:id}
 * @param shows how a governance system should show it
 */
public record PlantedFault(
        String id, FaultKind kind, List<String> clauses, String what, List<String> where, String shows) {

    public PlantedFault {
        clauses = List.copyOf(clauses);
        where = List.copyOf(where);
    }
}
