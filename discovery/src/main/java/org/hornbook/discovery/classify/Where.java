package org.hornbook.discovery.classify;

import java.util.Locale;

/** In which tables a rule counts. */
enum Where {
    /** Everywhere. */
    ANY,
    /** Tables about people, and names that themselves name a person. */
    PERSON,
    /** Tables with one row a person. */
    PEOPLE,
    /** Tables about students. */
    STUDENT,
    /** Tables about members of staff. */
    STAFF,
    /** Tables of facts about a person. */
    FACT;

    static Where of(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }
}
