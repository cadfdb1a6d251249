package org.hornbook.server.access.asking;

/**
 * A proposal of the minimiser, as the asker answered it.
 *
 * @param code the proposal's code
 * @param what what was proposed
 * @param why the minimiser's reason
 * @param taken whether the asker took it
 * @param reason why not; empty when taken
 */
public record Answered(String code, String what, String why, boolean taken, String reason) {}
