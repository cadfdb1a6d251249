package org.hornbook.server.obligations;

import java.util.Arrays;
import java.util.Optional;

/**
 * A number that a policy pack may set. An area whose check needs another one adds it here; so a pack that sets what
 * nobody reads is refused.
 */
public enum PackSetting {
    /** An electronic repository is scanned from end to end at least every so many days. */
    SCAN_INTERVAL_DAYS("scan-interval-days", 1, 30),
    /** People decide what waits for them within so many days. */
    DECISION_DAYS("decision-days", 1, 30),
    /** So many percent of the people who can sign in open the catalog within a year. */
    CATALOG_USE_PERCENT("catalog-use-percent", 0, 25),
    /** Whoever asks for data reads the decision within so many working days. */
    ACCESS_DECISION_DAYS("access-decision-days", 1, 5),
    /** Staff acknowledge the handling rules again after so many months. */
    ACKNOWLEDGEMENT_MONTHS("acknowledgement-months", 1, 12);

    private final String code;
    private final int least;
    private final int usual;

    PackSetting(String code, int least, int usual) {
        this.code = code;
        this.least = least;
        this.usual = usual;
    }

    /** How packs name it. */
    public String code() {
        return code;
    }

    /** The smallest number that makes sense. */
    public int least() {
        return least;
    }

    /** The number when the pack does not set it. */
    public int usual() {
        return usual;
    }

    /** The setting that packs name so. */
    public static Optional<PackSetting> ofCode(String code) {
        return Arrays.stream(values())
                .filter(setting -> setting.code.equals(code))
                .findFirst();
    }
}
