package org.hornbook.server.mail;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The district's mail server.
 *
 * @param host its name; empty: none is set up, letters wait
 * @param security how the connection is protected; {@code NONE} only for a mail server on the same machine
 * @param user empty: the mail server asks for no sign-in
 * @param from the address that letters come from
 * @param timeout for each step of the conversation
 * @param lease after this time without news a node that works on a letter counts as dead; longer than a conversation
 */
@ConfigurationProperties("hornbook.mail")
record MailSettings(
        @DefaultValue("") String host,
        @DefaultValue("587") int port,
        @DefaultValue("STARTTLS") Security security,
        @DefaultValue("") String user,
        @DefaultValue("") String password,
        @DefaultValue("") String from,
        @DefaultValue("30s") Duration timeout,
        @DefaultValue("5m") Duration lease) {

    MailSettings {
        if (!host.isBlank() && !Letter.isAddress(from)) {
            throw new IllegalArgumentException(
                    "hornbook.mail.from must be the address that letters come from, such as data@district.example");
        }
    }

    boolean isSetUp() {
        return !host.isBlank();
    }

    @Override
    public String toString() {
        return "MailSettings[" + host + ":" + port + ", " + security + "]";
    }

    /** How the connection is protected. */
    enum Security {
        /** Begins plain and is encrypted before anything is said (RFC 3207); usual on port 587. */
        STARTTLS,
        /** Encrypted from the first byte (RFC 8314); usual on port 465. */
        TLS,
        /** Not at all. */
        NONE
    }
}
