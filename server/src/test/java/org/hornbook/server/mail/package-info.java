@NullMarked
package org.hornbook.server.mail;

import org.jspecify.annotations.NullMarked;
