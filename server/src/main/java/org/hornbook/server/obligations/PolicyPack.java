package org.hornbook.server.obligations;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A policy as data: clauses that name checks. Another district loads its own.
 *
 * @param id stable id of the policy
 * @param version version of the pack's text, from 1
 * @param adopted when the committee adopted the policy
 * @param reviewIntervalMonths how long after adoption or a review the next review is due (clause REV-1)
 * @param settings numbers that checks use
 * @param sections in the policy's order
 * @param clauses in the policy's order
 */
public record PolicyPack(
        String id,
        String title,
        int version,
        LocalDate adopted,
        int reviewIntervalMonths,
        Map<PackSetting, Integer> settings,
        List<Section> sections,
        List<Clause> clauses) {

    public PolicyPack {
        settings = Map.copyOf(settings);
        sections = List.copyOf(sections);
        clauses = List.copyOf(clauses);
    }

    /** A part of the policy. */
    public record Section(String id, String title) {}

    /** A number that checks use: the pack's, or the usual one when the pack does not set it. */
    public int setting(PackSetting setting) {
        return settings.getOrDefault(setting, setting.usual());
    }

    /** The clause with that id. */
    public Optional<Clause> find(String id) {
        return clauses.stream().filter(clause -> clause.id().equals(id)).findFirst();
    }

    /** The clauses of a section, in order. */
    public List<Clause> of(Section section) {
        return clauses.stream()
                .filter(clause -> clause.section().equals(section.id()))
                .toList();
    }
}
