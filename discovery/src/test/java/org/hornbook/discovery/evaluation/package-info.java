/** Measures the classifier on labelled databases of real school and personnel systems, which stay outside. */
@NullMarked
package org.hornbook.discovery.evaluation;

import org.jspecify.annotations.NullMarked;
