package org.hornbook.discovery.vocabulary;

/** How much harm exposure does, from anyone's to need-to-know with the strongest measures. Ordered. */
public enum Sensitivity {
    /** Anyone may see it. */
    PUBLIC,
    /** Staff may see it. */
    INTERNAL,
    /** Personal data: need to know. */
    CONFIDENTIAL,
    /** Harm if exposed, or singled out by statute: need to know, named approval, strongest measures. */
    RESTRICTED;

    /** Whether values of this level are about persons, so that no scan may keep one. */
    public boolean isPersonal() {
        return this == CONFIDENTIAL || this == RESTRICTED;
    }
}
