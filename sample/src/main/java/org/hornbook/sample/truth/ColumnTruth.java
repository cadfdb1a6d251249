package org.hornbook.sample.truth;

import org.jspecify.annotations.Nullable;

/**
 * What one column really holds.
 *
 * @param column its name as written
 * @param ordinal its place in the dataset, from 1
 * @param storageType how it is stored: the database's type, or {@code text} in files
 * @param dataType code of the true data type, or null when the values are not about a person
 * @param sensitivity the level of that type, {@code internal} when there is none
 * @param key whether the column alone identifies the rows
 */
public record ColumnTruth(
        String column,
        int ordinal,
        String storageType,
        @Nullable String dataType,
        Sensitivity sensitivity,
        boolean key) {}
