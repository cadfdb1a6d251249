package org.hornbook.server.journal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.hornbook.server.journal.Journal.Subject;
import org.hornbook.server.shared.Actor;

/**
 * One entry of the chain. Its hash is SHA-256 (FIPS 180-4) over the previous hash and every field, each field
 * preceded by its length, so that no two different entries give the same input.
 *
 * @param sequence counted from 1 without gaps
 * @param at when, to the microsecond (what the database keeps)
 * @param actorId account of who did it
 * @param actorName name at that time
 * @param act dotted code
 * @param subject what it was done to
 * @param details further facts, by key
 * @param previousHash hash of the entry before
 * @param hash this entry's hash
 */
public record JournalEntry(
        long sequence,
        Instant at,
        String actorId,
        String actorName,
        String act,
        Subject subject,
        Map<String, String> details,
        String previousHash,
        String hash) {

    public JournalEntry {
        details = Map.copyOf(details);
    }

    static JournalEntry following(
            JournalHead head, Instant at, Actor actor, String act, Subject subject, Map<String, String> details) {
        JournalEntry unsealed = new JournalEntry(
                head.sequence() + 1, at, actor.id().toString(), actor.name(), act, subject, details, head.hash(), "");
        return unsealed.sealed();
    }

    private JournalEntry sealed() {
        return new JournalEntry(sequence, at, actorId, actorName, act, subject, details, previousHash, computeHash());
    }

    /** The hash that this entry's fields give; differs from {@link #hash()} when a field was altered. */
    public String computeHash() {
        MessageDigest digest = sha256();
        add(digest, previousHash);
        add(digest, Long.toString(sequence));
        add(digest, at.toString());
        add(digest, actorId);
        add(digest, actorName);
        add(digest, act);
        add(digest, subject.kind());
        add(digest, subject.id());
        add(digest, subject.label());
        new TreeMap<>(details).forEach((key, value) -> {
            add(digest, key);
            add(digest, value);
        });
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void add(MessageDigest digest, String field) {
        byte[] bytes = field.getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
