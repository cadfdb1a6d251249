package org.hornbook.disclosure.table;

/**
 * What one contributor (a person, a firm, a family) adds to one innermost cell.
 *
 * @param contributor who; equal names are the same contributor in every cell
 * @param amount the contributor's part of the cell's magnitude
 */
public record Contribution(String contributor, double amount) {}
