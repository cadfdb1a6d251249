package org.hornbook.disclosure.attack;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.hornbook.disclosure.table.Layout;
import org.hornbook.disclosure.table.Status;

/** What the sole contributor of a cell can compute, who knows that cell's value besides what was published. */
final class InsiderAttack {
    private static final int PUSHES = 4;
    private final Puzzle puzzle;
    private final Puzzle.Part part;
    private final Knowledge knowledge;
    private final Judgement judgement;
    private final Layout layout;

    InsiderAttack(Puzzle puzzle, Puzzle.Part part, Knowledge knowledge, Judgement judgement) {
        this.puzzle = puzzle;
        this.part = part;
        this.knowledge = knowledge;
        this.judgement = judgement;
        this.layout = puzzle.space().layouts().getFirst();
    }

    /** Replaces what others found out about the cells that an insider can compute. */
    void run(Map<Integer, Finding> findings) {
        try (IntervalProgram program = new IntervalProgram(puzzle, part, false)) {
            for (Knowledge.Insider insider : knowledge.insiders()) {
                int i = program.position(insider.cell());
                if (i >= 0) {
                    program.forget();
                    program.fix(i, insider.value());
                    attack(program, insider, findings);
                    program.release(i);
                }
            }
        }
    }

    private void attack(IntervalProgram program, Knowledge.Insider insider, Map<Integer, Finding> findings) {
        Random random = new Random(insider.cell());
        for (int push = 0; push < PUSHES; push++) {
            Map<Integer, Double> weights = new HashMap<>();
            for (int i = 0; i < part.cells().size(); i++) {
                weights.put(i, random.nextDouble() * 2 - 1);
            }
            if (!program.push(weights)) {
                return;
            }
        }
        for (Finding finding : List.copyOf(findings.values())) {
            int i = program.position(finding.cell());
            if (finding.leaks() || finding.status() != Status.PRIMARY || i < 0 || finding.cell() == insider.cell()) {
                continue;
            }
            if (several(program, i) || !program.solve(i) || several(program, i)) {
                continue;
            }
            double value = program.least(i);
            // a total that counts nobody but the insider is the insider's own business
            boolean own = value == insider.value() && layout.contains(finding.cell(), insider.cell());
            boolean harmless = Math.abs(value) < 1e-6 && knowledge.zerosSafe();
            if (!own && !harmless) {
                findings.put(finding.cell(), judgement.byOne(finding.cell(), value, insider.cell()));
            }
        }
    }

    private boolean several(IntervalProgram program, int i) {
        double spread = program.most(i) - program.least(i);
        return knowledge.whole() ? spread >= 1 - 1e-6 : spread > 1e-6 * Math.max(1, Math.abs(program.most(i)));
    }
}
