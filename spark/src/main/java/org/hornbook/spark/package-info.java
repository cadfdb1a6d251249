/** Discovery's counting on the machines of an Apache Spark cluster. */
@NullMarked
package org.hornbook.spark;

import org.jspecify.annotations.NullMarked;
