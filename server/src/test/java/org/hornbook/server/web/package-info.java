/** Tests of the page shell and of what all pages share. */
@NullMarked
package org.hornbook.server.web;

import org.jspecify.annotations.NullMarked;
