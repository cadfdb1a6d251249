package org.hornbook.server.sharing.engine;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hornbook.disclosure.attack.Attacker;
import org.hornbook.disclosure.attack.Finding;
import org.hornbook.disclosure.attack.Knowledge;
import org.hornbook.disclosure.read.PublishedWriter;
import org.hornbook.disclosure.rule.Singletons;
import org.hornbook.disclosure.table.Layout;
import org.hornbook.disclosure.table.PublishedTable;
import org.hornbook.disclosure.table.Status;

/**
 * Attacks a protected table together with every earlier release of the same dataset: what the table withholds, and what
 * earlier releases withhold and the new one might give away.
 */
public final class Auditing {
    private Auditing() {}

    /**
     * Runs the attack.
     *
     * @param earlier everything that was ever published of the dataset; what was withdrawn may have been copied before
     * @throws TooLargeException when the tables together have too many cells
     */
    public static Audit run(Member table, List<Member> earlier) {
        Combination combination = Combination.of(table, earlier);
        List<Member> all = new ArrayList<>(List.of(table));
        all.addAll(combination.all());
        Space space = new Space(all);
        List<Leak> leaks = new ArrayList<>();
        int attacked = 0;
        for (int target = 0; target < all.size(); target++) {
            List<Finding> findings = findings(space, target, everything(all.size()));
            attacked += findings.size();
            leaks.addAll(leaks(space, target, findings));
        }
        return new Audit(
                leaks,
                titles(combination.exact()),
                titles(combination.sincePublished()),
                combination.leftOut(),
                attacked);
    }

    private static List<String> titles(List<Member> members) {
        return members.stream().map(Member::title).toList();
    }

    private static List<Integer> everything(int members) {
        return IntStream.range(0, members).boxed().toList();
    }

    /** What is found out about the target's own withheld cells; of earlier releases only about risky ones. */
    private static List<Finding> findings(Space space, int target, List<Integer> known) {
        PublishedTable wanted = space.published(target);
        List<PublishedTable> others = known.stream()
                .filter(member -> member != target)
                .map(space::published)
                .toList();
        return Attacker.attack(wanted, others, knowledge(space, target)).findings().stream()
                .filter(finding -> space.ownCell(target, finding.cell()).isPresent())
                .filter(finding -> target == 0 || finding.status() == Status.PRIMARY)
                .toList();
    }

    private static Knowledge knowledge(Space space, int target) {
        Member member = space.members().get(target);
        ProtectionRules rules = member.rules();
        List<Knowledge.Insider> insiders = new ArrayList<>();
        Layout layout = member.contents().layout();
        for (int cell = 0; cell < space.layout(target).size(); cell++) {
            Integer own = space.ownCell(target, cell).orElse(null);
            if (own != null
                    && rules.singletons() == Singletons.CONTRIBUTORS
                    && layout.innermost(own)
                    && member.contents().count(own) == 1
                    && !member.contents().published(own)) {
                insiders.add(new Knowledge.Insider(cell, 1));
            }
        }
        return new Knowledge(
                0, Double.POSITIVE_INFINITY, true, rules.riskyIsNotZero(), rules.zerosSafe(), rules.width(), insiders);
    }

    private static List<Leak> leaks(Space space, int target, List<Finding> findings) {
        List<Finding> found = findings.stream().filter(Finding::leaks).toList();
        if (found.isEmpty() || target == 0) {
            return found.stream().map(finding -> leak(space, target, finding)).toList();
        }
        // what earlier releases give away among themselves is not this table's doing
        List<Integer> others =
                IntStream.range(1, space.members().size()).boxed().toList();
        Set<Integer> before = findings(space, target, others).stream()
                .filter(Finding::leaks)
                .map(Finding::cell)
                .collect(Collectors.toCollection(HashSet::new));
        return found.stream()
                .filter(finding -> !before.contains(finding.cell()))
                .map(finding -> leak(space, target, finding))
                .toList();
    }

    private static Leak leak(Space space, int target, Finding finding) {
        return new Leak(
                space.members().get(target).title(),
                name(space.layout(target), finding.cell()),
                found(finding),
                finding.how());
    }

    private static String found(Finding finding) {
        if (finding.verdict() == Finding.Verdict.NOT_PROVEN) {
            return "perhaps nothing: that it is safe was not shown";
        }
        String lower = PublishedWriter.number(finding.lower());
        return finding.lower() == finding.upper()
                ? "exactly " + lower
                : "between %s and %s".formatted(lower, PublishedWriter.number(finding.upper()));
    }

    /** A cell in words; totals go without saying, unless everything is one. */
    static String name(Layout layout, int cell) {
        List<String> parts = new ArrayList<>();
        for (int d = 0; d < layout.dimensions().size(); d++) {
            if (layout.code(cell, d) != 0) {
                parts.add(layout.dimensions().get(d).column() + " = "
                        + layout.categories(cell).get(d));
            }
        }
        return parts.isEmpty() ? "the total of everything" : String.join(", ", parts);
    }
}
