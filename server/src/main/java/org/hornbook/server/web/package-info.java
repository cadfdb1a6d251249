/** The page shell: layout, navigation, who may open which route, error pages, design-system fragments. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared"})
package org.hornbook.server.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
