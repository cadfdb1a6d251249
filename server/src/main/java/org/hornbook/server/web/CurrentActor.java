package org.hornbook.server.web;

import java.util.Optional;
import java.util.Set;
import org.hornbook.server.shared.Actor;
import org.hornbook.server.shared.ActorPrincipal;
import org.hornbook.server.shared.Scope;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Who is behind the current request; also fills {@link Actor} parameters of page methods. */
@Component
public class CurrentActor implements HandlerMethodArgumentResolver {

    /** The signed-in actor, if any. */
    public Optional<Actor> find() {
        return principal().map(ActorPrincipal::actor);
    }

    /** What the request's token is limited to; empty when a person's own session is behind it, or nobody. */
    Optional<Set<Scope>> findScopes() {
        return principal().flatMap(ActorPrincipal::scopes);
    }

    private static Optional<ActorPrincipal> principal() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof ActorPrincipal principal
                ? Optional.of(principal)
                : Optional.empty();
    }

    /** The signed-in actor; a page that calls this is never reached without one. */
    public Actor require() {
        return find().orElseThrow(() -> new IllegalStateException("nobody is signed in"));
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Actor.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @org.jspecify.annotations.Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @org.jspecify.annotations.Nullable WebDataBinderFactory binderFactory) {
        return require();
    }
}
