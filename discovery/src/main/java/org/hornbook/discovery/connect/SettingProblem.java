package org.hornbook.discovery.connect;

/**
 * Why one setting was refused.
 *
 * @param key the setting at fault
 * @param message what is wrong and what to enter instead; never quotes a secret
 */
public record SettingProblem(String key, String message) {}
