package org.hornbook.disclosure.attack;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.hornbook.disclosure.table.Status;

/** Attacks one connected part of the puzzle. */
final class PartAttack {
    private static final int EVERY_CELL = 400;
    private static final int WHOLE_NUMBERS = 250;
    private static final int PUSHES = 6;
    /** Linear programs over more cells than that take many minutes. */
    private static final int MOST_CELLS = 15_000;

    /** Every insider takes a few linear programs over all cells of the part. */
    private static final long MOST_INSIDER_WORK = 20_000_000;

    private final Puzzle puzzle;
    private final Puzzle.Part part;
    private final Knowledge knowledge;
    private final Judgement judgement;
    private final int own;

    PartAttack(Puzzle puzzle, Puzzle.Part part, Knowledge knowledge, Judgement judgement) {
        this.puzzle = puzzle;
        this.part = part;
        this.knowledge = knowledge;
        this.judgement = judgement;
        this.own = puzzle.space().layouts().getFirst().size();
    }

    List<Finding> run() {
        if (part.cells().size() > MOST_CELLS) {
            return notProven(part.cells().size() + " withheld cells hang together, more than the " + MOST_CELLS
                    + " that this attack can decide");
        }
        Map<Integer, Finding> findings = new HashMap<>();
        try (IntervalProgram program = new IntervalProgram(puzzle, part, false)) {
            boolean every = part.cells().size() <= EVERY_CELL;
            if (!every && !program.push(Map.of())) {
                return notProven("the linear program finds no values that add up: the publications contradict each"
                        + " other, or it rounds too coarsely for "
                        + part.cells().size() + " cells");
            }
            sweep(program);
            for (int cell : part.cells()) {
                int i = program.position(cell);
                boolean open = !judgement(cell, program, i);
                if (cell < own && (every || open)) {
                    require(program.solve(i));
                }
            }
            for (int cell : part.cells()) {
                if (cell < own) {
                    findings.put(cell, finding(program, cell, every));
                }
            }
        }
        if (knowledge.whole() && part.cells().size() <= WHOLE_NUMBERS) {
            thinkWhole(findings);
        }
        if ((long) knowledge.insiders().size() * part.cells().size() > MOST_INSIDER_WORK) {
            findings.replaceAll((cell, found) -> found.leaks() || found.status() != Status.PRIMARY
                    ? found
                    : judgement.notProven(
                            cell,
                            found.lower(),
                            found.upper(),
                            "outsiders cannot compute it; what people who are alone in a cell can was not tried, because"
                                    + " there are too many of them"));
        } else if (!knowledge.insiders().isEmpty()) {
            new InsiderAttack(puzzle, part, knowledge, judgement).run(findings);
        }
        return List.copyOf(findings.values());
    }

    /** What a part that is too large for linear programs gives away in one sum; the rest is open. */
    private List<Finding> notProven(String why) {
        Map<Integer, Finding> findings = new HashMap<>();
        for (int cell : part.cells()) {
            if (cell < own) {
                findings.put(cell, judgement.notProven(cell, puzzle.lower(cell), puzzle.upper(), why));
            }
        }
        for (Puzzle.Sum sum : part.sums()) {
            if (sum.plus().length + sum.minus().length == 1) {
                int cell = sum.plus().length == 1 ? sum.plus()[0] : sum.minus()[0];
                double value = sum.plus().length == 1 ? sum.rest() : -sum.rest();
                if (cell < own) {
                    String total = puzzle.space().name(sum.total());
                    findings.put(cell, judgement.of(cell, value, value, true, List.of(total)));
                }
            }
        }
        return List.copyOf(findings.values());
    }

    private boolean judgement(int cell, IntervalProgram program, int i) {
        return cell >= own || judgement.wide(cell, program.least(i), program.most(i));
    }

    private Finding finding(IntervalProgram program, int cell, boolean every) {
        int i = program.position(cell);
        List<String> evidence = List.of();
        if (!judgement.wide(cell, program.least(i), program.most(i))) {
            require(program.push(Map.of(i, 1.0)));
            evidence = program.evidence();
        }
        return judgement.of(cell, program.least(i), program.most(i), every, evidence);
    }

    /** Random directions show in a few programs that most cells can take several values. */
    private void sweep(IntervalProgram program) {
        Random random = new Random(7);
        for (int push = 0; push < PUSHES; push++) {
            Map<Integer, Double> weights = new HashMap<>();
            for (int i = 0; i < part.cells().size(); i++) {
                weights.put(i, random.nextDouble() * 2 - 1);
            }
            require(program.push(weights));
        }
    }

    private static void require(boolean solved) {
        if (!solved) {
            throw new IllegalArgumentException("the publications contradict each other: no values of the withheld"
                    + " cells add up to what is published; check that they are about the same people");
        }
    }

    /** Looks for cells that whole numbers pin down although fractions would not. */
    private void thinkWhole(Map<Integer, Finding> findings) {
        try (IntervalProgram program = new IntervalProgram(puzzle, part, true)) {
            sweep(program);
            List<Integer> open = new ArrayList<>(findings.keySet());
            for (int cell : open) {
                Finding known = findings.get(cell);
                int i = program.position(cell);
                if (known == null || known.leaks() || judgement.wide(cell, program.least(i), program.most(i))) {
                    continue;
                }
                require(program.solve(i));
                Finding found = judgement.of(cell, program.least(i), program.most(i), true, List.of());
                if (found.verdict() != Finding.Verdict.SAFE) {
                    findings.put(cell, found);
                }
            }
        }
    }
}
