package org.hornbook.discovery.classify;

import java.util.List;

/**
 * What surrounds the columns of a table.
 *
 * @param name words of the table's name
 * @param place words of its schema's and repository's names
 * @param file whether it is a file or sheet, whose name says little
 * @param staffOnly whether all persons of the repository are staff
 * @param headIsLast whether the last word says what the table is about, as in English
 */
record TableHints(List<String> name, List<String> place, boolean file, boolean staffOnly, boolean headIsLast) {}
