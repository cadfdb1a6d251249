package org.hornbook.disclosure.rule;

/** Why a cell is risky in itself. */
public enum Reason {
    /** Fewer people than the minimum. */
    TOO_FEW("fewer than the minimum"),
    /** Nobody, where the rules say that zeros are not safe. */
    ZERO("nobody, and zeros are not safe"),
    /** A few contributors make up nearly all of it. */
    DOMINATED("a few contributors dominate it"),
    /** One contributor can estimate another one too closely. */
    ESTIMABLE("a contributor can estimate another"),
    /** Everyone of a group falls into one category. */
    WHOLE_GROUP("everyone of a group is in one category"),
    /** It was withheld as risky in an earlier publication. */
    WITHHELD_BEFORE("withheld in an earlier publication");

    private final String words;

    Reason(String words) {
        this.words = words;
    }

    /** In plain words. */
    public String words() {
        return words;
    }
}
