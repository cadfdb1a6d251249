package org.hornbook.server.access.delivery;

import java.util.List;
import org.hornbook.server.access.Disclosure;
import org.hornbook.server.access.Disclosures;
import org.hornbook.server.access.Disclosures.Which;
import org.hornbook.server.directory.roster.PersonId;
import org.hornbook.server.directory.roster.RosterQuery;
import org.hornbook.server.directory.roster.Rosters;
import org.hornbook.server.shared.Role;
import org.hornbook.server.web.AllowedTo;
import org.hornbook.server.web.CsvDownload;
import org.hornbook.server.web.Dates;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The record of disclosures of one student (34 CFR 99.32) and the log of access (603 CMR 23.07(1)), for those who may
 * inspect it: the records officer and auditors (34 CFR 99.32(c)).
 */
@Controller
@AllowedTo({Role.RECORDS_OFFICER, Role.AUDITOR})
class DisclosurePages {

    private static final int PAGE_SIZE = 50;
    private static final int MOST_ROWS = 10_000;

    private final Disclosures disclosures;
    private final Rosters rosters;
    private final Dates dates;

    DisclosurePages(Disclosures disclosures, Rosters rosters, Dates dates) {
        this.disclosures = disclosures;
        this.rosters = rosters;
        this.dates = dates;
    }

    @GetMapping("/access/disclosures")
    String find(@RequestParam(defaultValue = "") String q, Model model) {
        RosterQuery query = new RosterQuery(
                q, java.util.Optional.empty(), java.util.Optional.empty(), RosterQuery.Standing.ALL, 1, PAGE_SIZE);
        model.addAttribute("q", q);
        model.addAttribute("people", q.isBlank() ? List.of() : rosters.search(query));
        return "access/delivery/disclosures-find";
    }

    @GetMapping("/access/disclosures/{person}")
    String of(
            @PathVariable PersonId person,
            @RequestParam(defaultValue = "") String which,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        Which wanted = which.equals("all") ? Which.ALL : Which.FEDERAL_RECORD;
        model.addAttribute("person", rosters.require(person));
        model.addAttribute("which", wanted == Which.ALL ? "all" : "");
        model.addAttribute("list", disclosures.of(person, wanted, Math.max(1, page), PAGE_SIZE));
        model.addAttribute(
                "base", "/access/disclosures/" + person + "?which=" + (wanted == Which.ALL ? "all" : "") + "&");
        return "access/delivery/disclosures";
    }

    @GetMapping("/access/disclosures/{person}/record.csv")
    ResponseEntity<byte[]> csv(@PathVariable PersonId person, @RequestParam(defaultValue = "") String which) {
        Which wanted = which.equals("all") ? Which.ALL : Which.FEDERAL_RECORD;
        rosters.require(person);
        return CsvDownload.of(
                "disclosures-" + person,
                List.of(
                        "When",
                        "How",
                        "Released by",
                        "Recipient",
                        "Position",
                        "Affiliation",
                        "Purpose",
                        "Basis",
                        "Citation",
                        "From",
                        "Parts"),
                disclosures.of(person, wanted, 1, MOST_ROWS).items().stream()
                        .map(this::line)
                        .toList());
    }

    private List<String> line(Disclosure one) {
        return List.of(
                dates.time(one.at()),
                one.way().title(),
                one.releasedBy(),
                one.recipient(),
                one.position(),
                one.affiliation(),
                one.purpose(),
                one.basis().title(),
                one.basis().citation(),
                one.source(),
                String.join("; ", one.elements()));
    }
}
