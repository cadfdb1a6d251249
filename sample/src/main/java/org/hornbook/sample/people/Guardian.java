package org.hornbook.sample.people;

import org.jspecify.annotations.Nullable;

/**
 * A parent or other guardian.
 *
 * @param id number in the student information system
 * @param name name
 * @param relation {@code MO}, {@code FA}, {@code SM}, {@code SF}, {@code GM}, {@code GF}, {@code FP}, {@code GU}
 * @param email e-mail, null when never given
 * @param mobile mobile telephone
 * @param workPhone telephone at work, null when never given
 * @param language language for letters home
 * @param employer where the guardian works, null when never given
 * @param home where the guardian lives
 */
public record Guardian(
        int id,
        PersonName name,
        String relation,
        @Nullable String email,
        String mobile,
        @Nullable String workPhone,
        String language,
        @Nullable String employer,
        Address home) {}
