package org.hornbook.server.mail;

/**
 * The mail server refused a letter for good.
 *
 * @param about what the letter belongs to
 */
public record LetterUndelivered(LetterId letter, String about) {}
