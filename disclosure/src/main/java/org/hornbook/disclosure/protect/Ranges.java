package org.hornbook.disclosure.protect;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;

/**
 * How far each cell of a connected part of the withheld cells can move. Random objectives find, in a few programs, far
 * moves for almost every cell; only what they leave is decided cell by cell.
 */
final class Ranges implements AutoCloseable {
    private static final double TINY = 1e-6;
    private static final long PATIENCE = 60_000;
    private final Problem problem;
    private final int[] cells;
    private final MoveProgram program;
    private final double[] fall;
    private final double[] rise;
    private final Random random = new Random(20261124);
    private final List<float[]> samples = new ArrayList<>();

    Ranges(Problem problem, int[] cells) {
        this.problem = problem;
        this.cells = cells;
        this.fall = new double[cells.length];
        this.rise = new double[cells.length];
        this.program = new MoveProgram(problem.equations(), cells);
        for (int i = 0; i < cells.length; i++) {
            free(i);
        }
    }

    private void free(int i) {
        program.bounds(i, -problem.room(cells[i]), problem.headroom(cells[i]));
    }

    /**
     * Finds each cell's moves as far as the protection asks.
     *
     * @param most if more cells than that are left over they are not looked at one by one, and count as too narrow
     */
    void explore(int most) {
        while (push(unproven())) {
            // each round proves at least one more cell
        }
        List<Integer> left = unproven();
        for (int i : left.size() > most ? List.<Integer>of() : left) {
            aim(i, 1);
            aim(i, -1);
        }
    }

    /** Pushes the given cells in random directions; whether one more cell was proven. */
    private boolean push(List<Integer> targets) {
        if (targets.isEmpty()) {
            return false;
        }
        double[] weights = targets.stream()
                .mapToDouble(i -> (random.nextBoolean() ? 1 : -1) * (0.5 + random.nextDouble()))
                .toArray();
        for (int sign = 1; sign >= -1; sign -= 2) {
            program.clearWeights();
            for (int t = 0; t < weights.length; t++) {
                program.weight(targets.get(t), sign * weights[t]);
            }
            record();
        }
        return unproven().size() < targets.size();
    }

    private void aim(int i, int direction) {
        program.clearWeights();
        program.weight(i, direction);
        record();
    }

    private boolean record() {
        if (!program.maximise(PATIENCE)) {
            return false;
        }
        float[] sample = new float[cells.length];
        for (int i = 0; i < cells.length; i++) {
            double move = program.move(i);
            fall[i] = Math.max(fall[i], -move);
            rise[i] = Math.max(rise[i], move);
            sample[i] = Math.abs(move) < TINY ? 0 : (float) move;
        }
        if (samples.size() < 24) {
            samples.add(sample);
        }
        return true;
    }

    private List<Integer> unproven() {
        List<Integer> left = new ArrayList<>();
        for (int i = 0; i < cells.length; i++) {
            if (!wide(i)) {
                left.add(i);
            }
        }
        return left;
    }

    private boolean wide(int i) {
        boolean movable = Math.max(fall[i], rise[i]) >= problem.need() - TINY;
        return movable && (!problem.risky()[cells[i]] || fall[i] + rise[i] >= problem.width() - TINY);
    }

    /** The cells whose moves are too short. */
    List<Integer> narrow() {
        return unproven().stream().map(i -> cells[i]).toList();
    }

    /** Adds the risky cells that the sole contributor of another cell can compute. */
    void exposedToOne(List<Exposure> exposures) {
        List<Integer> loners = new ArrayList<>();
        BitSet member = new BitSet();
        for (int cell : problem.alone()) {
            member.set(cell);
        }
        for (int i = 0; i < cells.length; i++) {
            if (member.get(cells[i])) {
                loners.add(i);
            }
        }
        if (loners.isEmpty()) {
            return;
        }
        Loners check = new Loners(problem, cells, program, samples, random);
        check.sample(loners);
        loners.forEach(loner -> check.exposed(loner).forEach(i -> {
            if (wide(i)) {
                exposures.add(new Exposure(cells[i], cells[loner]));
            }
        }));
    }

    @Override
    public void close() {
        program.close();
    }
}
