package org.hornbook.discovery.connect;

/**
 * A repository named on a command line.
 *
 * @param repository what to call it in results: the database, the file, the folder
 */
public record Target(String repository, ConnectionSettings settings) {}
