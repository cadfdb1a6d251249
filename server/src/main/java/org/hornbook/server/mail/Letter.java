package org.hornbook.server.mail;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import org.jspecify.annotations.Nullable;

/**
 * What is to be sent.
 *
 * @param to the e-mail address
 * @param subject what it is about, without anything personal: it stays in the log and may show on a locked screen
 * @param text the letter itself, plain; forgotten once it is sent
 * @param about what it belongs to, a dotted code such as {@code requests.verify}
 * @param once a second letter with the same key is not sent, such as one reminder a task and day; null: always sent
 */
public record Letter(
        String to,
        String subject,
        String text,
        String about,
        @Nullable String once) {

    private static final int LONGEST_SUBJECT = 200;

    public Letter {
        to = to.strip();
        subject = subject.replaceAll("\\s+", " ").strip();
        if (!isAddress(to)) {
            throw new IllegalArgumentException("that is not an e-mail address");
        }
        if (subject.isEmpty() || subject.length() > LONGEST_SUBJECT || text.isBlank() || about.isBlank()) {
            throw new IllegalArgumentException("a letter needs a subject of at most 200 letters, a text and an origin");
        }
    }

    /** A letter that is sent each time it is asked for. */
    public static Letter of(String to, String subject, String text, String about) {
        return new Letter(to, subject, text, about, null);
    }

    /** True when letters can be addressed so: one plain address with a domain (RFC 5321, section 4.1.2). */
    public static boolean isAddress(String text) {
        try {
            InternetAddress[] parsed = InternetAddress.parse(text, true);
            return parsed.length == 1
                    && text.equals(parsed[0].getAddress())
                    && text.indexOf('@') > 0
                    && text.length() <= 254;
        } catch (AddressException e) {
            return false;
        }
    }

    @Override
    public String toString() {
        return "Letter[" + about + "]";
    }
}
