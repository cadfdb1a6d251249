package org.hornbook.server.catalog;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.hornbook.discovery.vocabulary.Sensitivity;
import org.hornbook.server.shared.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * Which collections to list.
 *
 * @param words in name, purpose or citation; empty for all
 * @param gap what is missing; null for all
 * @param level exactly this level; null for all
 * @param keeper custodian or deputy; null for all
 * @param repository kept there; null for all
 */
public record CollectionQuery(
        String words,
        @Nullable Gap gap,
        @Nullable Sensitivity level,
        @Nullable AccountId keeper,
        @Nullable RepositoryId repository,
        Sort sort) {

    /** What a collection may lack. */
    public enum Gap {
        CUSTODIAN("No custodian"),
        DEPUTY("No deputy"),
        BASIS("No basis"),
        CITATION("No citation"),
        PURPOSE("No purpose"),
        REVIEW("Classifications not reviewed"),
        LOCATION("No location"),
        RETENTION("No retention note");

        private final String title;

        Gap(String title) {
            this.title = title;
        }

        /** The gap as people read it. */
        public String title() {
            return title;
        }

        /** Its name in addresses. */
        public String parameter() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The gap of that name, if there is one. */
        public static Optional<Gap> ofParameter(String parameter) {
            return Arrays.stream(values())
                    .filter(gap -> gap.parameter().equals(parameter))
                    .findFirst();
        }
    }

    /** The order of the list. */
    public enum Sort {
        NAME,
        LEVEL,
        UNREVIEWED
    }

    /** Every collection, by name. */
    public static CollectionQuery all() {
        return new CollectionQuery("", null, null, null, null, Sort.NAME);
    }

    /** Those of which the person is custodian or deputy. */
    public static CollectionQuery keptBy(AccountId account) {
        return new CollectionQuery("", null, null, account, null, Sort.NAME);
    }

    /** Those that lack something. */
    public static CollectionQuery lacking(Gap gap) {
        return new CollectionQuery("", gap, null, null, null, Sort.NAME);
    }
}
