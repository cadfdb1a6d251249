package org.hornbook.server.requests;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asks for, in their own words; see {@link OwnRequest}.
 *
 * @param aboutName left empty when the requester asks for their own records
 */
public record NewRequest(
        Relation relation,
        String name,
        String email,
        String aboutName,
        @Nullable LocalDate aboutBirth,
        String aboutSchool,
        String wish) {

    public NewRequest {
        name = name.strip();
        email = email.strip().toLowerCase(Locale.ROOT);
        aboutName = relation == Relation.PARENT ? aboutName.strip() : name;
        aboutSchool = aboutSchool.strip();
        wish = wish.strip();
    }
}
