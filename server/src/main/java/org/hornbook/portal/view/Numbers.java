package org.hornbook.portal.view;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Numbers as people in the United States write them. */
public final class Numbers {

    private Numbers() {}

    /** With thousands separators, and as many decimals as there are, six at most. */
    public static String text(BigDecimal value) {
        return new DecimalFormat("#,##0.######", DecimalFormatSymbols.getInstance(Locale.US)).format(value);
    }

    /** A count with thousands separators. */
    public static String text(long count) {
        return text(BigDecimal.valueOf(count));
    }
}
