package org.hornbook.server.journal;

import java.util.List;
import java.util.Set;
import org.hornbook.server.shared.Role;
import org.hornbook.server.web.AllowedTo;
import org.hornbook.server.web.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The journal for those who review acts. */
@Controller
@AllowedTo({Role.SUPERINTENDENT, Role.GOVERNANCE_LEAD, Role.AUDITOR, Role.SECURITY_OFFICER, Role.ADMINISTRATOR})
class JournalPages {

    private static final int PAGE_SIZE = 50;

    private final JournalReading reading;

    JournalPages(JournalReading reading) {
        this.reading = reading;
    }

    @GetMapping("/journal")
    String list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String subject,
            @RequestParam(defaultValue = "" + Long.MAX_VALUE) long before,
            Model model) {
        List<JournalEntry> entries = reading.find(new JournalQuery(q.strip(), kind, subject, before), PAGE_SIZE + 1);
        boolean more = entries.size() > PAGE_SIZE;
        List<JournalEntry> shown = more ? entries.subList(0, PAGE_SIZE) : entries;
        model.addAttribute("entries", shown);
        model.addAttribute("q", q);
        model.addAttribute("kind", kind);
        model.addAttribute("subject", subject);
        model.addAttribute("head", reading.head());
        model.addAttribute("older", more ? shown.getLast().sequence() : null);
        return "journal/list";
    }

    @PostMapping("/journal/verify")
    String verify(Model model) {
        model.addAttribute(
                "result",
                switch (reading.verify()) {
                    case JournalVerification.Intact(long entries, JournalHead head) ->
                        new Verdict(true, "%,d entries checked; none was altered.".formatted(entries), head.hash());
                    case JournalVerification.Broken(long sequence, String reason) ->
                        new Verdict(false, "Entry %,d: %s.".formatted(sequence, reason), "");
                });
        return "journal/verified";
    }

    /** What the verification page shows. */
    record Verdict(boolean intact, String text, String head) {}

    @Bean
    static NavigationEntry journalEntry() {
        return new NavigationEntry(
                "Journal",
                "/journal",
                80,
                Set.of(
                        Role.SUPERINTENDENT,
                        Role.GOVERNANCE_LEAD,
                        Role.AUDITOR,
                        Role.SECURITY_OFFICER,
                        Role.ADMINISTRATOR));
    }
}
