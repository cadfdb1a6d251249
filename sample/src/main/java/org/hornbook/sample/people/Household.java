package org.hornbook.sample.people;

import java.util.List;

/**
 * A family with children in the schools.
 *
 * @param origin where its names come from
 * @param home where the children live
 * @param guardians one or two, or three with a step-parent
 * @param language spoken at home
 * @param lunch {@code F} free, {@code R} reduced, {@code P} paid
 * @param custodyDispute whether a court limited one guardian
 */
public record Household(
        Origin origin, Address home, List<Guardian> guardians, String language, String lunch, boolean custodyDispute) {}
