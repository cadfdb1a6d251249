package org.hornbook.server.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.hornbook.server.shared.Role;

/**
 * The roles that may use a route; any one of them is enough. A route without {@code @AllowedTo}, {@link SignedIn} or
 * {@link OpenToAll} answers 403 to everyone: access is denied by default.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface AllowedTo {

    /** The roles. */
    Role[] value();
}
