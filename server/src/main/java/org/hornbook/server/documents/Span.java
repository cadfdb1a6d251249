package org.hornbook.server.documents;

import java.net.URI;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Words of one kind.
 *
 * @param address where a link leads; null: no link. Only web, e-mail and telephone addresses
 */
public record Span(
        String text, Set<Emphasis> emphasis, @Nullable URI address) {

    private static final Set<String> SCHEMES = Set.of("https", "http", "mailto", "tel");

    public Span {
        emphasis = Set.copyOf(emphasis);
        if (address != null && !SCHEMES.contains(String.valueOf(address.getScheme()))) {
            throw new IllegalArgumentException("links lead to web, e-mail and telephone addresses only");
        }
    }

    /** Plain words. */
    public static Span of(String text) {
        return new Span(text, EnumSet.noneOf(Emphasis.class), null);
    }

    /** Words that matter. */
    public static Span strong(String text) {
        return new Span(text, EnumSet.of(Emphasis.STRONG), null);
    }

    /** A link. */
    public static Span link(String text, URI address) {
        return new Span(text, EnumSet.noneOf(Emphasis.class), address);
    }

    /** How words are set apart. */
    public enum Emphasis {
        STRONG,
        SLANTED,
        FIXED_WIDTH
    }
}
