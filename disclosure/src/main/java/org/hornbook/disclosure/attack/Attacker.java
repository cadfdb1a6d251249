package org.hornbook.disclosure.attack;

import java.util.ArrayList;
import java.util.List;
import org.hornbook.disclosure.table.PublishedTable;

/**
 * Tries to compute what a published table withholds: the feasible interval of every withheld cell by linear
 * programming over all that was published, then, where a table is small, over whole numbers only.
 *
 * <p>What a result without leaks means: nobody with this knowledge can compute a withheld cell. It says nothing about
 * readers who know more.
 */
public final class Attacker {
    private Attacker() {}

    /**
     * Attacks a table.
     *
     * @param table the table whose withheld cells are wanted
     * @param earlier everything else that was published about the same people
     * @throws IllegalArgumentException if the publications contradict each other
     */
    public static AttackReport attack(PublishedTable table, List<PublishedTable> earlier, Knowledge knowledge) {
        List<PublishedTable> all = new ArrayList<>(List.of(table));
        all.addAll(earlier);
        Puzzle puzzle = new Puzzle(all, knowledge);
        List<Finding> findings = new ArrayList<>();
        Judgement judgement = new Judgement(table, knowledge, puzzle.far());
        for (int cell = 0; cell < table.layout().size(); cell++) {
            if (!table.published(cell) && !puzzle.unknown(cell)) {
                findings.add(judgement.alreadyPublic(cell, puzzle.known(cell)));
            }
        }
        for (Puzzle.Part part : puzzle.parts()) {
            findings.addAll(new PartAttack(puzzle, part, knowledge, judgement).run());
        }
        findings.sort((left, right) -> Integer.compare(left.cell(), right.cell()));
        return new AttackReport(findings);
    }
}
