package org.hornbook.server.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a sent form, field by field, in the order of the page. Templates hand {@link #list()} to the
 * error summary and {@link #of} to each field.
 */
public final class FormErrors {

    private final List<FieldError> errors = new ArrayList<>();

    /** Notes what is wrong with a field and how to mend it; {@code field} is the id of its control. */
    public FormErrors add(String field, String text) {
        errors.add(new FieldError(field, text));
        return this;
    }

    /** Notes a fault when the condition holds. */
    public FormErrors addIf(boolean wrong, String field, String text) {
        return wrong ? add(field, text) : this;
    }

    /** True when the form can be accepted. */
    public boolean isEmpty() {
        return errors.isEmpty();
    }

    /** All of them, for the error summary. */
    public List<FieldError> list() {
        return List.copyOf(errors);
    }

    /** The first message of a field, or null when the field is fine. */
    public @Nullable String of(String field) {
        return errors.stream()
                .filter(error -> error.field().equals(field))
                .map(FieldError::text)
                .findFirst()
                .orElse(null);
    }

    /**
     * One fault.
     *
     * @param field id of the control that the summary links to
     * @param text what to do
     */
    public record FieldError(String field, String text) {}
}
