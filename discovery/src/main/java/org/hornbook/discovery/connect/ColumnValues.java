package org.hornbook.discovery.connect;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How values of a column are compared with values that were asked for: as text, or as numbers. Databases differ in this
 * (some ignore case, accents or spaces), so whatever they find is compared once more in this way.
 */
public enum ColumnValues {
    TEXT,
    /** Whole numbers of up to 64 bits. */
    WHOLE,
    NUMBER;

    /** By a column's storage type in the repository's own words; what is no number is text. */
    public static ColumnValues of(Column column) {
        String type = column.storageType().toLowerCase(Locale.ROOT);
        if (type.contains("int") && !type.contains("interval") && !type.contains("point")) {
            return WHOLE;
        }
        boolean number = Set.of("serial", "bigserial", "smallserial").contains(type)
                || type.startsWith("numeric")
                || type.startsWith("decimal")
                || type.startsWith("number")
                || type.startsWith("dec(");
        return number ? NUMBER : TEXT;
    }

    /** The one way to write a value, empty when the column can have no such value. */
    public Optional<String> normal(String value) {
        String stripped = value.strip();
        return switch (this) {
            case TEXT -> Optional.of(stripped);
            case WHOLE -> number(stripped).filter(ColumnValues::isWhole).map(BigDecimal::toPlainString);
            case NUMBER -> number(stripped).map(BigDecimal::toPlainString);
        };
    }

    /** Values in the one way to write them; those that the column cannot have are left out. */
    Set<String> normal(Set<String> values) {
        return values.stream().flatMap(value -> normal(value).stream()).collect(Collectors.toUnmodifiableSet());
    }

    /** At most so many digits; more are no key, and a long exponent would fill the memory. */
    private static final int MOST_DIGITS = 40;

    private static Optional<BigDecimal> number(String text) {
        if (text.isEmpty()
                || text.length() > MOST_DIGITS
                || !text.matches("[-+]?\\d*\\.?\\d*")
                || !text.matches(".*\\d.*")) {
            return Optional.empty();
        }
        BigDecimal number = new BigDecimal(text).stripTrailingZeros();
        return Optional.of(number.signum() == 0 ? BigDecimal.ZERO : number);
    }

    private static boolean isWhole(BigDecimal number) {
        return number.scale() <= 0 && number.toBigInteger().bitLength() < Long.SIZE;
    }
}
