package org.hornbook.sample.table;

import java.util.function.Function;
import org.hornbook.sample.truth.DataType;
import org.jspecify.annotations.Nullable;

/**
 * A column: its name as written, what it really holds, and how its values come from a row.
 *
 * @param <R> what a row is made from
 * @param name name as written
 * @param storage how it is stored
 * @param type the true data type, null when not about a person
 * @param value the value of a row: a string, number, date, timestamp, or null
 */
public record Column<R>(
        String name, Storage storage, @Nullable DataType type, Function<R, ? extends @Nullable Object> value) {}
