package org.hornbook.server.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.annotation.Annotation;
import java.util.Optional;
import org.hornbook.server.shared.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Decides for every route who may use it, from the annotation on its method or class; denies where there is none. */
@Component
class RouteAuthorization implements HandlerInterceptor {

    private final CurrentActor currentActor;

    RouteAuthorization(CurrentActor currentActor) {
        this.currentActor = currentActor;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        // static files are no handler methods; the filter chain lists their folders
        if (handler instanceof HandlerMethod method && !(isInScope(request, method) && allows(method))) {
            throw new AccessDeniedException("This account's roles do not include this page.");
        }
        return true;
    }

    /** A token does only what its scopes name; the description of the API is for every token. */
    private boolean isInScope(HttpServletRequest request, HandlerMethod method) {
        return currentActor.findScopes().isEmpty()
                || isDescriptionOfTheApi(method)
                || ApiScopes.required(request.getMethod(), request.getRequestURI())
                        .filter(currentActor.findScopes().get()::contains)
                        .isPresent();
    }

    private boolean allows(HandlerMethod method) {
        if (find(method, OpenToAll.class) != null) {
            return true;
        }
        Optional<Actor> actor = currentActor.find();
        if (actor.isEmpty()) {
            return false;
        }
        AllowedTo allowed = find(method, AllowedTo.class);
        if (allowed != null) {
            return actor.get().hasAny(allowed.value());
        }
        return find(method, SignedIn.class) != null || isDescriptionOfTheApi(method);
    }

    /** The OpenAPI document comes from a library's own route, which cannot carry our annotation. */
    private static boolean isDescriptionOfTheApi(HandlerMethod method) {
        return method.getBeanType().getName().startsWith("org.springdoc.webmvc.");
    }

    /** The method's own annotation wins over its class's. */
    private static <A extends Annotation> @Nullable A find(HandlerMethod method, Class<A> type) {
        A own = AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), type);
        if (own != null || hasOwnRule(method)) {
            return own;
        }
        return AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), type);
    }

    private static boolean hasOwnRule(HandlerMethod method) {
        return method.hasMethodAnnotation(AllowedTo.class)
                || method.hasMethodAnnotation(SignedIn.class)
                || method.hasMethodAnnotation(OpenToAll.class);
    }
}
