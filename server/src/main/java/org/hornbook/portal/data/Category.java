package org.hornbook.portal.data;

import org.jspecify.annotations.Nullable;

/**
 * One category of a dimension.
 *
 * @param code what cells name it by
 * @param label what people read
 * @param parent code of the category that contains it; null for the total
 */
public record Category(String code, String label, @Nullable String parent) {}
