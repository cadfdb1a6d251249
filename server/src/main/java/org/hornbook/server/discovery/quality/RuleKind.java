package org.hornbook.server.discovery.quality;

import org.hornbook.discovery.quality.QualityRule.Dimension;

/** What a rule asks of the values of an element. */
enum RuleKind {
    COMPLETE("Filled in", Dimension.COMPLETENESS),
    OF_ONE_TYPE("Of one type", Dimension.VALIDITY),
    IN_CODE_SET("One of the codes", Dimension.VALIDITY),
    NOT_IN_FUTURE("Not in the future", Dimension.VALIDITY),
    UNIQUE("Unique", Dimension.UNIQUENESS),
    CURRENT("Current", Dimension.CURRENCY),
    CONSISTENT("Found in another element", Dimension.CONSISTENCY);

    private final String title;
    private final Dimension dimension;

    RuleKind(String title, Dimension dimension) {
        this.title = title;
        this.dimension = dimension;
    }

    /** The kind as people read it. */
    public String title() {
        return title;
    }

    /** The dimension of quality that auditors ask for, as people read it. */
    public String dimensionTitle() {
        String name = dimension.name();
        return name.charAt(0) + name.substring(1).toLowerCase(java.util.Locale.ROOT);
    }

    /** Whether a share of rows or values can be set. */
    public boolean hasShare() {
        return switch (this) {
            case COMPLETE, OF_ONE_TYPE, CONSISTENT -> true;
            case IN_CODE_SET, NOT_IN_FUTURE, UNIQUE, CURRENT -> false;
        };
    }
}
