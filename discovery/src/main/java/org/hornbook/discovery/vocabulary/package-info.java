/** The fixed vocabulary of data types and sensitivity levels. */
@NullMarked
package org.hornbook.discovery.vocabulary;

import org.jspecify.annotations.NullMarked;
