package org.hornbook.server.mail;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;

/** Gives letters to the district's mail server (RFC 5321). */
final class SmtpServer {

    private static final int PERMANENT = 500;

    private final MailSettings settings;
    private final Session session;

    SmtpServer(MailSettings settings) {
        this.settings = settings;
        this.session = Session.getInstance(properties(settings));
    }

    /**
     * Gives one letter over.
     *
     * @param allOfIt told when the mail server has got everything but the closing dot: until it returns, the mail server
     *     cannot have taken the letter (RFC 5321, section 4.1.1.4)
     */
    Handover give(LetterId id, Letter letter, Instant now, Runnable allOfIt) {
        Mark mark = new Mark(allOfIt);
        try (Transport transport = session.getTransport()) {
            connect(transport);
            MimeMessage message = message(id, letter, now, mark);
            transport.sendMessage(message, message.getAllRecipients());
            return new Handover.Taken();
        } catch (SendFailedException e) {
            return refusal(e, mark);
        } catch (AuthenticationFailedException e) {
            return new Handover.OutOfReach("The mail server does not accept the user or the password.");
        } catch (MessagingException e) {
            return mark.set
                    ? new Handover.Unclear("The connection ended before the mail server answered.")
                    : new Handover.OutOfReach("The mail server at %s:%d does not answer as it should: %s"
                            .formatted(settings.host(), settings.port(), firstLine(e)));
        }
    }

    private void connect(Transport transport) throws MessagingException {
        if (settings.user().isEmpty()) {
            transport.connect();
        } else {
            transport.connect(settings.user(), settings.password());
        }
    }

    /** A reply of the mail server, whatever was sent before: it has not taken the letter. */
    private static Handover refusal(SendFailedException e, Mark mark) {
        int code = code(e);
        String why = "The mail server answered: " + firstLine(e);
        if (code >= PERMANENT) {
            return new Handover.Refused(why);
        }
        return code < 0 && mark.set ? new Handover.Unclear(why) : new Handover.Later(why);
    }

    private static int code(MessagingException e) {
        for (Exception at = e; at instanceof MessagingException inside; at = inside.getNextException()) {
            if (at instanceof SMTPAddressFailedException address) {
                return address.getReturnCode();
            }
            if (at instanceof SMTPSendFailedException sending && sending.getNextException() == null) {
                return sending.getReturnCode();
            }
        }
        return -1;
    }

    private static String firstLine(Exception e) {
        String text = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
        return text.length() > 200 ? text.substring(0, 200) : text;
    }

    private MimeMessage message(LetterId id, Letter letter, Instant now, Mark mark) throws MessagingException {
        MimeMessage message = new MarkedMessage(session, mark);
        message.setFrom(new InternetAddress(settings.from()));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(letter.to()));
        message.setSubject(letter.subject(), "UTF-8");
        message.setText(letter.text(), "UTF-8");
        message.setHeader("Date", DateTimeFormatter.RFC_1123_DATE_TIME.format(now.atOffset(ZoneOffset.UTC)));
        // nobody's holiday answer should come back (RFC 3834)
        message.setHeader("Auto-Submitted", "auto-generated");
        message.saveChanges();
        // the same letter keeps its name, so that a mail server can know it again
        message.setHeader(
                "Message-ID",
                "<" + id + settings.from().substring(settings.from().indexOf('@')) + ">");
        return message;
    }

    private static Properties properties(MailSettings settings) {
        String timeout = Long.toString(settings.timeout().toMillis());
        Properties all = new Properties();
        all.put("mail.transport.protocol", settings.security() == MailSettings.Security.TLS ? "smtps" : "smtp");
        for (String protocol : new String[] {"mail.smtp.", "mail.smtps."}) {
            all.put(protocol + "host", settings.host());
            all.put(protocol + "port", Integer.toString(settings.port()));
            all.put(protocol + "auth", Boolean.toString(!settings.user().isEmpty()));
            all.put(protocol + "connectiontimeout", timeout);
            all.put(protocol + "timeout", timeout);
            all.put(protocol + "writetimeout", timeout);
            all.put(protocol + "ssl.checkserveridentity", "true");
            // a lost QUIT must not make a taken letter look lost
            all.put(protocol + "quitwait", "false");
        }
        boolean encrypt = settings.security() == MailSettings.Security.STARTTLS;
        all.put("mail.smtp.starttls.enable", Boolean.toString(encrypt));
        all.put("mail.smtp.starttls.required", Boolean.toString(encrypt));
        return all;
    }

    /** Whether all of the letter was written. */
    private static final class Mark {
        private final Runnable allOfIt;
        private boolean set;

        Mark(Runnable allOfIt) {
            this.allOfIt = allOfIt;
        }

        void set() {
            if (!set) {
                allOfIt.run();
                set = true;
            }
        }
    }

    /** Says when it was written to its end. */
    private static final class MarkedMessage extends MimeMessage {
        private final Mark mark;

        MarkedMessage(Session session, Mark mark) {
            super(session);
            this.mark = mark;
        }

        @Override
        public void writeTo(OutputStream out, String[] without) throws IOException, MessagingException {
            super.writeTo(out, without);
            out.flush();
            mark.set();
        }
    }
}
