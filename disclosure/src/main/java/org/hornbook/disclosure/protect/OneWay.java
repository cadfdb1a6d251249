package org.hornbook.disclosure.protect;

import com.google.ortools.Loader;
import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPVariable;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is known about coordinates that can change one way only, because their cells are at a limit. A published sum over
 * such coordinates alone fixes all of them when its signs agree; with both signs it leaves room, as long as all of them
 * can still change together. By Gordan's theorem that is the same as: no combination of the published sums gives one
 * whose signs agree.
 */
final class OneWay {
    static {
        Loader.loadNativeLibraries();
    }

    private static final long SMALL = 1 << 20;
    private static final int MOST = 60;
    private final BitSet rising;
    private final BitSet falling;
    private final BitSet knownToOne;
    private final double spread;
    private final List<Map<Integer, Long>> sums = new ArrayList<>();
    private final Map<Integer, Integer> group = new HashMap<>();

    /**
     * @param rising coordinates that can only rise
     * @param falling coordinates that can only fall
     * @param knownToOne coordinates that somebody knows; each of these people must not compute the others either
     * @param spread how much further one coordinate may have to change than another when all change together; below 1
     *     no such sum is published. A large one leaves some cells only a fraction of a person to change by
     */
    OneWay(BitSet rising, BitSet falling, BitSet knownToOne, double spread) {
        this.spread = spread;
        this.rising = rising;
        this.falling = falling;
        this.knownToOne = knownToOne;
    }

    /** Whether a coordinate can change one way only. */
    boolean has(int coordinate) {
        return rising.get(coordinate) || falling.get(coordinate);
    }

    /** Whether a sum over such coordinates alone may be published because it fixes none of them. */
    boolean admits(SparseVector vector) {
        if (spread < 1) {
            return false;
        }
        Map<Integer, Long> sum = decode(vector);
        return !sum.isEmpty() && !oneSided(sum) && solvable(connected(sum));
    }

    /** Takes note of a published sum over such coordinates alone. */
    void publish(SparseVector vector) {
        Map<Integer, Long> sum = decode(vector);
        if (sum.isEmpty()) {
            return;
        }
        sums.add(sum);
        int leader = leader(sum.keySet().iterator().next());
        sum.keySet().forEach(coordinate -> group.put(leader(coordinate), leader));
    }

    /** The entries as signed integers, counted in the direction in which the coordinate can go; empty if they are large. */
    private Map<Integer, Long> decode(SparseVector vector) {
        Map<Integer, Long> sum = new TreeMap<>();
        long scale = Residue.invert(vector.entry()[0]);
        for (int i = 0; i < vector.size(); i++) {
            long entry = Residue.multiply(scale, vector.entry()[i]);
            long signed = entry < SMALL ? entry : entry - Residue.PRIME;
            if (signed < -SMALL) {
                return Map.of();
            }
            int coordinate = vector.at()[i];
            if (rising.get(coordinate) && falling.get(coordinate)) {
                return Map.of();
            }
            sum.put(coordinate, falling.get(coordinate) ? -signed : signed);
        }
        return sum;
    }

    private static boolean oneSided(Map<Integer, Long> sum) {
        return Collections.min(sum.values()) > 0 || Collections.max(sum.values()) < 0;
    }

    private List<Map<Integer, Long>> connected(Map<Integer, Long> sum) {
        BitSet groups = new BitSet();
        sum.keySet().forEach(coordinate -> groups.set(leader(coordinate)));
        List<Map<Integer, Long>> found = new ArrayList<>(List.of(sum));
        for (Map<Integer, Long> other : sums) {
            if (groups.get(leader(other.keySet().iterator().next()))) {
                found.add(other);
            }
        }
        return found;
    }

    private int leader(int coordinate) {
        int at = coordinate;
        while (group.getOrDefault(at, at) != at) {
            at = group.getOrDefault(at, at);
        }
        return at;
    }

    private boolean solvable(List<Map<Integer, Long>> system) {
        if (system.size() > MOST) {
            return false;
        }
        MPSolver solver = MPSolver.createSolver("GLOP");
        try {
            Map<Integer, MPVariable> variables = new TreeMap<>();
            for (Map<Integer, Long> sum : system) {
                MPConstraint row = solver.makeConstraint(0, 0, "");
                sum.forEach((coordinate, value) -> row.setCoefficient(
                        variables.computeIfAbsent(coordinate, any -> solver.makeNumVar(1, spread, "")), value));
            }
            return solves(solver) && solvesForEach(solver, variables);
        } finally {
            solver.delete();
        }
    }

    private boolean solvesForEach(MPSolver solver, Map<Integer, MPVariable> variables) {
        for (Map.Entry<Integer, MPVariable> entry : variables.entrySet()) {
            if (knownToOne.get(entry.getKey())) {
                entry.getValue().setBounds(0, 0);
                if (!solves(solver)) {
                    return false;
                }
                entry.getValue().setBounds(1, spread);
            }
        }
        return true;
    }

    private static boolean solves(MPSolver solver) {
        return solver.solve() == MPSolver.ResultStatus.OPTIMAL;
    }
}
