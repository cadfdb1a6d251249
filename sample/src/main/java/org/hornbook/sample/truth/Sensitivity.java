package org.hornbook.sample.truth;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How carefully data must be handled, from anyone's to need-to-know; the order of the constants is the order of care. */
public enum Sensitivity {
    @JsonProperty("public")
    PUBLIC,
    @JsonProperty("internal")
    INTERNAL,
    @JsonProperty("confidential")
    CONFIDENTIAL,
    @JsonProperty("restricted")
    RESTRICTED;

    /** The word used in files: lower case. */
    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
