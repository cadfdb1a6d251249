/** Files and folders as repositories: delimited text, workbooks, Parquet and what is packed in archives. */
@NullMarked
package org.hornbook.discovery.connect.file;

import org.jspecify.annotations.NullMarked;
