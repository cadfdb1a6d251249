package org.hornbook.server.catalog.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hornbook.server.shared.AccountId;
import org.springframework.util.MultiValueMap;

/** The fields of a submitted form; whatever was not sent is empty. */
record FormInput(MultiValueMap<String, String> sent) {

    /** A text without surrounding space. */
    String text(String field) {
        String value = sent.getFirst(field);
        return value == null ? "" : value.strip();
    }

    /** Every value of a field that may be sent more than once; empty ones are left out. */
    Set<String> texts(String field) {
        Set<String> values = new LinkedHashSet<>();
        for (String value : sent.getOrDefault(field, List.of())) {
            if (value != null && !value.isBlank()) {
                values.add(value.strip());
            }
        }
        return values;
    }

    /** The constant of that name; empty when nothing or something else was sent. */
    <E extends Enum<E>> Optional<E> choice(String field, Class<E> type) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(text(field)))
                .findFirst();
    }

    /** The account chosen; empty when none was. */
    Optional<AccountId> account(String field) {
        return uuid(text(field)).map(AccountId::new);
    }

    /** The version that the form was made from; -1 when it was not sent, which never matches. */
    int version() {
        return number(text("version")).orElse(-1);
    }

    /** A day of three fields, as the design system asks for dates; empty when they are none. */
    Optional<LocalDate> date() {
        try {
            return Optional.of(LocalDate.of(
                    number(text("year")).orElse(0),
                    number(text("month")).orElse(0),
                    number(text("day")).orElse(0)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    static Optional<Integer> number(String text) {
        try {
            return Optional.of(Integer.valueOf(text));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
