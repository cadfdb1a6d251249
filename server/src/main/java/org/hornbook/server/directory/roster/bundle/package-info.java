/**
 * Reads a bundle of 1EdTech OneRoster 1.2 CSV files and checks it wholly before anybody writes: files and columns of the
 * CSV binding 1.2.1, bulk and delta, references, limits against hostile archives.
 */
@NullMarked
package org.hornbook.server.directory.roster.bundle;

import org.jspecify.annotations.NullMarked;
