/**
 * Reads and writes the files of the command line: the table's specification (JSON), its innermost cells (CSV) and
 * published tables (CSV). Whatever is wrong is refused with the file, the line, the column and the cure.
 */
@NullMarked
package org.hornbook.disclosure.read;

import org.jspecify.annotations.NullMarked;
