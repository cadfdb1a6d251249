package org.hornbook.portal;

import org.hornbook.portal.data.Withdrawal;
import org.jspecify.annotations.Nullable;

/** A request for something that is not, or no longer, published. */
final class NotHere extends RuntimeException {

    private final transient @Nullable Withdrawal withdrawal;
    private final String what;

    private NotHere(String what, @Nullable Withdrawal withdrawal) {
        super(what);
        this.what = what;
        this.withdrawal = withdrawal;
    }

    /** Nothing was ever published there. */
    static NotHere unknown(String what) {
        return new NotHere(what, null);
    }

    /** It was published and taken back. */
    static NotHere withdrawn(String what, Withdrawal withdrawal) {
        return new NotHere(what, withdrawal);
    }

    /** What was asked for, in words. */
    String what() {
        return what;
    }

    /** Since when and why it is gone; null when it never was. */
    @Nullable
    Withdrawal withdrawal() {
        return withdrawal;
    }
}
