/** What programs take from the portal: CSV, JSON, and the catalog in the form of DCAT-US. */
@NullMarked
package org.hornbook.portal.download;

import org.jspecify.annotations.NullMarked;
