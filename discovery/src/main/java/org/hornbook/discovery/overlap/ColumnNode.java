package org.hornbook.discovery.overlap;

import java.util.List;
import java.util.Set;
import org.hornbook.discovery.ProfiledDataset;
import org.hornbook.discovery.connect.Dataset;
import org.hornbook.discovery.profile.ColumnProfile;
import org.hornbook.discovery.profile.ColumnProfile.Uniqueness;
import org.hornbook.discovery.profile.ColumnSketch;
import org.hornbook.discovery.profile.ValueTypes.Reading;
import org.hornbook.discovery.vocabulary.Sensitivity;

/** One column, with what the search for overlaps asks of it. */
final class ColumnNode {
    /** Types whose values refer to a person or account. */
    private static final Set<String> KEYS = Set.of("id.student", "id.staff", "id.username", "person.relationship");

    /** What the search does with a column. */
    private enum Role {
        ANCHOR,
        REFERRER,
        NEITHER
    }

    private static final double UNIQUE = 0.9;
    private static final double SELECTIVE = 0.4;
    private static final double SELECTIVE_NAMES = 0.8;
    private static final int ENOUGH = 10;
    private static final int ENOUGH_KEYS = 6;
    private static final int MANY = 50;
    private static final int CODE = 16;
    private static final double DENSE = 0.1;

    private final ColumnRef ref;
    private final int dataset;
    private final Dataset schema;
    private final ColumnProfile profile;
    private final String type;
    private final boolean restricted;
    private final ColumnSketch sketch;
    private final Role role;
    private final int attributes;
    private final long[] hashes;

    ColumnNode(String repository, ProfiledDataset table, int dataset, int column) {
        profile = table.profile().columns().get(column);
        schema = table.profile().dataset();
        ref = new ColumnRef(repository, schema.qualifiedName(), profile.column());
        this.dataset = dataset;
        var verdict = table.verdicts().get(column);
        type = verdict.code().orElse("");
        restricted = verdict.sensitivity() == Sensitivity.RESTRICTED;
        sketch = table.sketches().get(column);
        attributes = (int) table.verdicts().stream()
                .flatMap(other -> other.code().stream())
                .filter(code -> code.startsWith("person.") || code.startsWith("contact."))
                .count();
        role = decideRole();
        // kept ready only where it is read often: a clone for every column would double the memory
        hashes = role != Role.NEITHER ? sketch.hashes() : new long[0];
    }

    ColumnRef ref() {
        return ref;
    }

    /** How many columns of its dataset describe persons: a register of persons has many. */
    int attributes() {
        return attributes;
    }

    /** Number of its dataset among all datasets. */
    int dataset() {
        return dataset;
    }

    Dataset schema() {
        return schema;
    }

    String type() {
        return type;
    }

    boolean restricted() {
        return restricted;
    }

    long[] hashes() {
        return role != Role.NEITHER ? hashes : sketch.hashes();
    }

    boolean exact() {
        return sketch.exact();
    }

    long distinct() {
        return sketch.distinct();
    }

    long rows() {
        return profile.rows();
    }

    /** Whether values hardly repeat. */
    boolean unique() {
        return profile.uniqueness() == Uniqueness.EXACT
                || (profile.values() > 0 && distinct() >= UNIQUE * profile.values());
    }

    /** Whether its values stand for persons or things elsewhere. */
    boolean isKey() {
        return KEYS.contains(type) || (type.isEmpty() && unique() && distinct() >= ENOUGH && !isText(MANY));
    }

    private boolean isText(int length) {
        return profile.lengths().mean() > length;
    }

    /**
     * Whether values in common with another column prove anything by themselves: enough of them, hardly repeated or
     * known to be keys, and not numbers so dense that any two columns would share them.
     */
    boolean anchors() {
        return role == Role.ANCHOR;
    }

    /** Whether it may refer to an anchor: codes that repeat, such as the course of a section. */
    boolean refers() {
        return role == Role.REFERRER;
    }

    private Role decideRole() {
        if (distinct() < (KEYS.contains(type) ? ENOUGH_KEYS : ENOUGH) || counting()) {
            return Role.NEITHER;
        }
        boolean anchor = KEYS.contains(type) || selective();
        return switch (profile.types().prevailing()) {
            case NOTHING, BOOLEAN, DATE, TIMESTAMP, TIME, DECIMAL -> Role.NEITHER;
            case INTEGER -> anchor ? Role.ANCHOR : distinct() >= MANY ? Role.REFERRER : Role.NEITHER;
            case TEXT -> anchor ? Role.ANCHOR : distinct() >= MANY && !isText(CODE) ? Role.REFERRER : Role.NEITHER;
        };
    }

    /** Whether its integers are nearly all there are of their length: a counter, which matches every other counter. */
    private boolean counting() {
        if (profile.types().prevailing() != Reading.INTEGER) {
            return false;
        }
        return distinct() >= DENSE * universe() || consecutive();
    }

    private boolean consecutive() {
        String min = profile.min();
        String max = profile.max();
        if (min == null || max == null) {
            return false;
        }
        try {
            double span = Double.parseDouble(max) - Double.parseDouble(min) + 1;
            return distinct() >= 0.5 * span;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    /** Whether its dataset declares it as its key. */
    boolean isDeclaredKey() {
        return schema.primaryKey().equals(List.of(profile.column()));
    }

    /** How many values of this length there could be. */
    double universe() {
        int longest = profile.lengths().max();
        if (profile.types().prevailing() == Reading.INTEGER) {
            return Math.pow(10, longest)
                    - (profile.lengths().min() > 1
                            ? Math.pow(10, profile.lengths().min() - 1.0)
                            : 0);
        }
        return Math.pow(20, Math.max(1, longest));
    }

    /** Whether values repeat so little that having most of them in common means the same facts. */
    boolean selective() {
        // people share given and family names with each other, so only names in full tell them apart
        double least = type.equals("person.name") ? SELECTIVE_NAMES : SELECTIVE;
        return distinct() >= least * Math.max(1, profile.values());
    }

    @Override
    public String toString() {
        return ref.toString();
    }
}
