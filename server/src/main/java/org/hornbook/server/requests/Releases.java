package org.hornbook.server.requests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hornbook.server.access.DisclosureBasis;
import org.hornbook.server.access.DisclosureWay;
import org.hornbook.server.access.Disclosures;
import org.hornbook.server.access.NewDisclosure;
import org.hornbook.server.directory.Secret;
import org.hornbook.server.directory.roster.PersonId;
import org.hornbook.server.directory.roster.Rosters;
import org.hornbook.server.requests.RequestRecord.Seen;
import org.hornbook.server.requests.SecretStore.Purpose;
import org.hornbook.server.shared.Actor;
import org.hornbook.server.shared.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Assembles the package and releases it through a link that opens once, for some days, and only with a code sent to the
 * requester's address. What was found is thrown away when it was fetched.
 */
@Component
public class Releases {

    private static final int SECRET_LENGTH = 32;
    private static final int MOST_TRIES = 5;
    private static final int CODES = 1_000_000;

    private final Requests requests;
    private final FindingsStore findings;
    private final AmendmentStore amendments;
    private final Packaging packaging;
    private final SecretStore secrets;
    private final RequestLetters letters;
    private final RequestRecord record;
    private final RequestSettings settings;
    private final Disclosures disclosures;
    private final Rosters rosters;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Releases(
            Requests requests,
            FindingsStore findings,
            AmendmentStore amendments,
            Packaging packaging,
            SecretStore secrets,
            RequestLetters letters,
            RequestRecord record,
            RequestSettings settings,
            Disclosures disclosures,
            Rosters rosters,
            Clock clock) {
        this.requests = requests;
        this.findings = findings;
        this.amendments = amendments;
        this.packaging = packaging;
        this.secrets = secrets;
        this.letters = letters;
        this.record = record;
        this.settings = settings;
        this.disclosures = disclosures;
        this.rosters = rosters;
        this.clock = clock;
    }

    /** What comes of a link and a code. */
    public sealed interface Fetch {}

    /**
     * The package.
     *
     * @param archive the bytes of the ZIP archive
     */
    public record Fetched(String name, ByteBuffer archive) implements Fetch {}

    /** The code is wrong, too old, or was tried too often. */
    public record WrongCode() implements Fetch {}

    /** The link was used, has ended, or never was. */
    public record Closed() implements Fetch {}

    /** What was found for the request: for the officer to look at before it is released. */
    public List<FoundPart> found(OwnRequest request) {
        return findings.parts(request.id());
    }

    /**
     * Leaves out what is about somebody else, before the package is put together.
     *
     * @param part which part, counted from 0 in {@link #found}'s order
     * @param column the column; empty for the whole part
     * @param why told to the requester
     */
    @Transactional
    public void leaveOut(Actor actor, RequestId id, int version, int part, String column, String why) {
        OwnRequest request = requests.require(id);
        boolean ready = request.state() == RequestState.COLLECTING || request.state() == RequestState.READY;
        List<FoundPart> parts = new ArrayList<>(findings.parts(id));
        if (request.version() != version || !ready || part < 0 || part >= parts.size()) {
            throw Problem.conflict("This request is not at that step. Look at it again.");
        }
        FoundPart before = parts.get(part);
        if (why.isBlank() || (!column.isEmpty() && !before.columns().contains(column))) {
            throw Problem.badInput("Choose a column, and write why it is left out.");
        }
        parts.set(part, before.without(column, why.strip()));
        findings.replaceParts(id, parts);
        record.step(
                actor,
                new Step(request).state(RequestState.COLLECTING).next(),
                "left-out",
                before.title() + (column.isEmpty() ? "" : ", " + column) + " was left out: " + why.strip(),
                Seen.INSIDE);
    }

    /** Puts the package together; places that nobody has searched yet are named in it. */
    @Transactional
    public void assemble(Actor actor, RequestId id, int version) {
        OwnRequest request = requests.require(id);
        PersonId subject = request.subject();
        boolean ready = request.state() == RequestState.COLLECTING || request.state() == RequestState.READY;
        if (request.version() != version || !ready || subject == null) {
            throw Problem.conflict("This request is not at that step. Look at it again.");
        }
        byte[] archive = archive(request, subject);
        findings.putPackage(id, archive, digest(archive), clock.instant());
        record.step(
                actor,
                new Step(request).state(RequestState.READY).next(),
                "assembled",
                "The records are put together.",
                Seen.BY_REQUESTER);
    }

    private byte[] archive(OwnRequest request, PersonId subject) {
        List<FoundPart> parts = new ArrayList<>(findings.parts(request.id()));
        List<String> unreachable = new ArrayList<>();
        for (HandSearch search : findings.handSearches(request.id())) {
            String found = findings.foundByHand(search.id());
            if (!found.isEmpty()) {
                parts.add(new FoundPart(search.what(), "", "", List.of(), List.of(), found, ""));
            }
            unreachable.add(search.what() + ": "
                    + switch (search.state()) {
                        case OPEN -> "not searched yet; what is found will be sent to you";
                        case NOTHING -> "searched by hand, nothing is kept there";
                        case FOUND -> "searched by hand, see above";
                    });
        }
        try {
            return packaging.archive(new Packaging.Contents(
                    rosters.require(subject).name(),
                    request.reference(),
                    parts,
                    amendments.statements(subject),
                    unreachable,
                    request.noticeOn() != null,
                    clock.instant()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The package as it would be sent, for the officer. */
    @Transactional
    public byte[] look(Actor actor, RequestId id) {
        OwnRequest request = requests.require(id);
        byte[] archive = findings.findPackage(id)
                .orElseThrow(() -> Problem.notFound("There is no package. It may have been fetched already."));
        record.note(actor, request, "looked-at", "The package was looked at.", Seen.INSIDE, Map.of());
        return archive;
    }

    /** Sends the link; an earlier link of the request no longer opens. */
    @Transactional
    public void release(Actor actor, RequestId id, int version) {
        OwnRequest request = requests.require(id);
        boolean ready = request.state() == RequestState.READY || request.state() == RequestState.RELEASED;
        if (request.version() != version || !ready || findings.findPackage(id).isEmpty()) {
            throw Problem.conflict("There is no package to release. Look at the request again.");
        }
        secrets.close(id);
        Secret link = Secret.random(SECRET_LENGTH);
        secrets.insert(link.hash(), id, Purpose.PACKAGE, clock.instant().plus(settings.linkOpen()));
        letters.released(request, link);
        record.step(
                actor,
                new Step(request).state(RequestState.RELEASED).next(),
                "released",
                "We sent you a link to the records.",
                Seen.BY_REQUESTER);
    }

    /** Throws away what nobody fetched before its link ended. */
    @Transactional
    public void forgetEnded() {
        findings.forgetEnded(clock.instant());
    }

    /** True while the link opens. */
    public boolean isOpen(Secret link) {
        return secrets.find(link.hash(), Purpose.PACKAGE, clock.instant()).isPresent();
    }

    /** Sends a new code to the requester's address; nothing happens when the link is not open. */
    @Transactional
    public void sendCode(Secret link) {
        secrets.find(link.hash(), Purpose.PACKAGE, clock.instant()).ifPresent(id -> {
            String code = "%06d".formatted(random.nextInt(CODES));
            secrets.setCode(
                    link.hash(),
                    codeHash(link, code),
                    clock.instant().plus(Duration.ofMinutes(settings.codeMinutes())),
                    clock.instant());
            letters.code(requests.require(id), code);
        });
    }

    /** A code is short, so its hash is bound to the link, which is not. */
    private static String codeHash(Secret link, String code) {
        return new Secret(link.text() + " " + code).hash();
    }

    /** Gives the package to whoever has the link and the code, once. */
    @Transactional
    public Fetch fetch(Secret link, String code) {
        if (!isOpen(link)) {
            return new Closed();
        }
        Optional<String> right = secrets.tryCode(link.hash(), MOST_TRIES, clock.instant());
        byte[] given = codeHash(link, code.strip()).getBytes(StandardCharsets.US_ASCII);
        if (right.isEmpty() || !MessageDigest.isEqual(right.get().getBytes(StandardCharsets.US_ASCII), given)) {
            return new WrongCode();
        }
        return secrets.take(link.hash(), Purpose.PACKAGE, clock.instant())
                .map(requests::require)
                .<Fetch>flatMap(request -> findings.findPackage(request.id()).map(archive -> given(request, archive)))
                .orElseGet(Closed::new);
    }

    private Fetch given(OwnRequest request, byte[] archive) {
        disclose(request, findings.parts(request.id()));
        findings.forget(request.id());
        record.note(
                Actor.system(),
                request,
                "fetched",
                "The records were fetched with the link and a code.",
                Seen.BY_REQUESTER,
                Map.of(
                        "subject", String.valueOf(request.subject()),
                        "recipient", String.valueOf(request.requester()),
                        "digest", digest(archive)));
        return new Fetched("records-" + request.reference() + ".zip", ByteBuffer.wrap(archive));
    }

    /** The log of the student's record (603 CMR 23.07(1)); members of staff have none, the journal has their copy. */
    private void disclose(OwnRequest request, List<FoundPart> parts) {
        PersonId subject = request.subject();
        if (subject == null || request.relation() == Relation.STAFF) {
            return;
        }
        disclosures.note(
                Actor.system(),
                new NewDisclosure(
                        DisclosureWay.PACKAGE,
                        Optional.empty(),
                        Optional.empty(),
                        request.name(),
                        request.relation().title(),
                        "",
                        "Own records, request " + request.reference(),
                        DisclosureBasis.PARENT_OR_STUDENT,
                        Optional.empty(),
                        "All repositories",
                        parts.stream().map(FoundPart::title).toList(),
                        parts.stream().mapToLong(part -> part.rows().size()).sum(),
                        Set.of(subject)));
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
