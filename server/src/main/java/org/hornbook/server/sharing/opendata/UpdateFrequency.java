package org.hornbook.server.sharing.opendata;

/** How often a dataset is published anew. */
public enum UpdateFrequency {
    ANNUAL("R/P1Y"),
    TWICE_A_YEAR("R/P6M"),
    QUARTERLY("R/P3M"),
    MONTHLY("R/P1M"),
    IRREGULAR("irregular");

    private final String code;

    UpdateFrequency(String code) {
        this.code = code;
    }

    /** The value of DCAT-US {@code accrualPeriodicity}: an ISO 8601 repeating interval, or "irregular". */
    public String code() {
        return code;
    }

    static UpdateFrequency ofCode(String code) {
        for (UpdateFrequency frequency : values()) {
            if (frequency.code.equals(code)) {
                return frequency;
            }
        }
        throw new IllegalArgumentException("no such update frequency: " + code);
    }
}
