package org.hornbook.disclosure.protect;

import java.util.BitSet;
import java.util.List;
import java.util.Random;

/**
 * What someone who is alone in a withheld cell, and so knows its value, can compute: the risky cells that cannot move
 * while that cell stays. Sole contributors are first fixed in random groups, so that a few programs clear most pairs.
 */
final class Loners {
    private static final float MOVES = 0.999f;
    private static final long PATIENCE = 60_000;
    private static final int SMALL = 300;
    private static final int ROUNDS = 24;
    private final Problem problem;
    private final int[] cells;
    private final MoveProgram program;
    private final List<float[]> samples;
    private final Random random;
    private final float need;

    Loners(Problem problem, int[] cells, MoveProgram program, List<float[]> samples, Random random) {
        this.problem = problem;
        this.cells = cells;
        this.program = program;
        this.samples = samples;
        this.random = random;
        this.need = (float) problem.need() * MOVES;
    }

    /** Collects moves in which a random third of the sole contributors' cells stay. */
    void sample(List<Integer> loners) {
        int rounds = loners.size() < 3 ? 0 : ROUNDS;
        for (int round = 0; round < rounds; round++) {
            BitSet fixed = new BitSet();
            for (int loner : loners) {
                if (random.nextInt(3) == 0) {
                    fixed.set(loner);
                    program.bounds(loner, 0, 0);
                }
            }
            pushRisky();
            fixed.stream().forEach(this::free);
        }
    }

    private void pushRisky() {
        program.clearWeights();
        for (int i = 0; i < cells.length; i++) {
            if (problem.risky()[cells[i]]) {
                program.weight(i, random.nextDouble() * 2 - 1);
            }
        }
        record();
    }

    /** The positions of the risky cells that the sole contributor of one cell can compute. */
    List<Integer> exposed(int loner) {
        BitSet left = suspects(loner);
        for (float[] sample : samples) {
            clear(left, sample, loner);
        }
        if (left.isEmpty()) {
            return List.of();
        }
        program.bounds(loner, 0, 0);
        scatter(left, loner);
        for (int i = left.nextSetBit(0); i >= 0; i = left.nextSetBit(i + 1)) {
            if (aim(i, 1, left, loner)) {
                aim(i, -1, left, loner);
            }
        }
        free(loner);
        return left.stream().boxed().toList();
    }

    private BitSet suspects(int loner) {
        BitSet left = new BitSet();
        for (int i = 0; i < cells.length; i++) {
            if (i != loner
                    && problem.risky()[cells[i]]
                    && !problem.ownBusiness(cells[loner], cells[i])
                    && (cells.length <= SMALL || inStep(i, loner))) {
                left.set(i);
            }
        }
        return left;
    }

    /** In large parts only: whether two cells moved in one proportion in every sample, so that one may give the other. */
    private boolean inStep(int i, int loner) {
        float[] first = null;
        for (float[] sample : samples) {
            boolean moved = sample[loner] != 0 || sample[i] != 0;
            if (moved && first == null) {
                first = sample;
            }
            if (moved && first != null) {
                float cross = sample[i] * first[loner] - sample[loner] * first[i];
                if (Math.abs(cross) > 1e-3) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Pushes all suspects in random directions at once, while that clears some. */
    private void scatter(BitSet left, int loner) {
        int before = left.cardinality() + 1;
        while (left.cardinality() > 2 && left.cardinality() < before) {
            before = left.cardinality();
            program.clearWeights();
            left.stream().forEach(i -> program.weight(i, random.nextDouble() * 2 - 1));
            clear(left, record(), loner);
        }
    }

    private boolean aim(int i, int direction, BitSet left, int loner) {
        program.clearWeights();
        program.weight(i, direction);
        float[] sample = record();
        clear(left, sample, loner);
        return left.get(i);
    }

    private void clear(BitSet left, float[] sample, int loner) {
        if (sample.length == 0 || sample[loner] != 0) {
            return;
        }
        for (int i = left.nextSetBit(0); i >= 0; i = left.nextSetBit(i + 1)) {
            if (Math.abs(sample[i]) >= need) {
                left.clear(i);
            }
        }
    }

    private float[] record() {
        if (!program.maximise(PATIENCE)) {
            return new float[0];
        }
        float[] sample = new float[cells.length];
        for (int i = 0; i < cells.length; i++) {
            sample[i] = Math.abs(program.move(i)) < 1e-6 ? 0 : (float) program.move(i);
        }
        samples.add(sample);
        return sample;
    }

    private void free(int i) {
        program.bounds(i, -problem.room(cells[i]), problem.headroom(cells[i]));
    }
}
