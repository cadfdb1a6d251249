package org.hornbook.server.sharing.opendata;

import org.jspecify.annotations.Nullable;

/**
 * One category of a dimension.
 *
 * @param code what cells name it by; unique in its dimension
 * @param label what people read
 * @param parent code of the category that contains it; null for the total
 */
public record OpenCategory(
        String code, String label, @Nullable String parent) {}
