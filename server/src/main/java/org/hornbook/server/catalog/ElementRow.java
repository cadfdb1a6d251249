package org.hornbook.server.catalog;

import java.util.List;
import java.util.UUID;
import org.hornbook.discovery.profile.ColumnProfile;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/** One scanned element on its way into the database; all of a dataset's travel as one JSON array. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record ElementRow(
        UUID id,
        String name,
        int ordinal,
        String storageType,
        String comment,
        @Nullable String suggestedType,
        String suggestedLevel,
        double confidence,
        List<String> evidence,
        boolean identifies,
        @Nullable String referencesDataset,
        @Nullable String referencesElement,
        ColumnProfile profile) {}
