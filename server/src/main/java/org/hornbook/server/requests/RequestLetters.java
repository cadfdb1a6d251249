package org.hornbook.server.requests;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.hornbook.server.directory.Secret;
import org.hornbook.server.mail.Letter;
import org.hornbook.server.mail.Outbox;
import org.hornbook.server.shared.District;
import org.springframework.stereotype.Component;

/** The letters of a request. Their subjects say nothing personal; no letter names a student. */
@Component
class RequestLetters {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MMMM d, yyyy", Locale.US);

    private final Outbox outbox;
    private final District district;
    private final RequestSettings settings;

    RequestLetters(Outbox outbox, District district, RequestSettings settings) {
        this.outbox = outbox;
        this.district = district;
        this.settings = settings;
    }

    void prove(OwnRequest request, Secret secret) {
        send(request, "Confirm your request for records", "requests.verify", """
                Somebody, we think you, asked %s for records with this e-mail address.

                To go on, open this page and press the button, within %d hours:
                %s/records/confirm/%s

                If it was not you, do nothing. We then forget the request.
                """.formatted(
                        district.name(), settings.proofHours(), district.address(), secret.text()));
    }

    void received(OwnRequest request, Secret progress) {
        send(request, "We received your request " + request.reference(), "requests.received", """
                We received your request %s%s.

                You can see how far it is on this page. Keep the address to yourself:
                %s/records/progress/%s
                """.formatted(
                        request.reference(),
                        request.due() == null ? "" : " and answer it by " + DAY.format(request.due()),
                        district.address(),
                        progress.text()));
    }

    void refused(OwnRequest request) {
        send(request, "Your request " + request.reference(), "requests.refused", """
                We could not give access for your request %s.

                Why: %s

                If you think that this is wrong, answer to the district's records officer, or ask the superintendent.
                """.formatted(
                        request.reference(), request.refusal()));
    }

    void released(OwnRequest request, Secret link) {
        send(request, "Your records are ready (" + request.reference() + ")", "requests.released", """
                The records that you asked for in request %s are ready.

                Open this page within %d days. It sends you a code, and with the code you can get the records, once:
                %s/records/package/%s
                """.formatted(
                        request.reference(), settings.linkDays(), district.address(), link.text()));
    }

    void code(OwnRequest request, String code) {
        send(request, "Your code for request " + request.reference(), "requests.code", """
                Your code is %s. It is good for %d minutes.

                If you did not ask for it, somebody else has the link to your records: tell the district's records officer.
                """.formatted(
                        code, settings.codeMinutes()));
    }

    void amendment(OwnRequest request, Amendment amendment) {
        send(request, "Your request for a change (" + request.reference() + ")", "requests.amendment", """
                About the change that you asked for in request %s: %s.
                %s
                The page of your request says what you can do next.
                """.formatted(
                        request.reference(),
                        amendment.state().title(),
                        amendment.reasons().isEmpty() ? "" : "\nWhy: " + amendment.reasons() + "\n"));
    }

    private void send(OwnRequest request, String subject, String about, String text) {
        outbox.send(Letter.of(request.email(), subject, text, about));
    }
}
