package org.hornbook.server;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hornbook.server.web.AllowedTo;
import org.hornbook.server.web.OpenToAll;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every route that the application answers, read from the running context. */
@Component
class Routes {

    private final RequestMappingHandlerMapping mapping;

    Routes(RequestMappingHandlerMapping requestMappingHandlerMapping) {
        this.mapping = requestMappingHandlerMapping;
    }

    List<Route> all() {
        return mapping.getHandlerMethods().entrySet().stream()
                .flatMap(entry -> routes(entry.getKey(), entry.getValue()).stream())
                .sorted(java.util.Comparator.comparing(Route::path).thenComparing(Route::method))
                .distinct()
                .toList();
    }

    private static List<Route> routes(RequestMappingInfo info, HandlerMethod handler) {
        Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
        List<String> verbs = methods.isEmpty()
                ? List.of("ANY")
                : methods.stream().map(RequestMethod::name).toList();
        return info.getPatternValues().stream()
                .flatMap(path -> verbs.stream().map(verb -> new Route(verb, path, rule(handler))))
                .toList();
    }

    /** What the code says, as the row of the matrix would. */
    private static String rule(HandlerMethod handler) {
        Method method = handler.getMethod();
        if (AnnotatedElementUtils.hasAnnotation(method, OpenToAll.class)) {
            return "open";
        }
        AllowedTo allowed = AnnotatedElementUtils.findMergedAnnotation(method, AllowedTo.class);
        if (allowed == null && !AnnotatedElementUtils.hasAnnotation(method, org.hornbook.server.web.SignedIn.class)) {
            allowed = AnnotatedElementUtils.findMergedAnnotation(handler.getBeanType(), AllowedTo.class);
        }
        return allowed == null
                ? "signed-in"
                : Arrays.stream(allowed.value()).map(Enum::name).collect(Collectors.joining(","));
    }

    /**
     * One route.
     *
     * @param method HTTP method, or ANY
     * @param path pattern as mapped
     * @param rule what the route's annotation says
     */
    record Route(String method, String path, String rule) {

        String key() {
            return method + "," + path;
        }

        /** The path with something plausible in place of its variables: an id that exists nowhere. */
        String address() {
            return path.replaceAll("\\{\\*[^}]*}|\\*\\*", "x")
                    .replaceAll(
                            "\\{[^}]*}",
                            UUID.nameUUIDFromBytes(path.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                                    .toString());
        }

        boolean isApi() {
            return path.startsWith("/api/");
        }

        boolean changes() {
            return !method.equals("GET") && !method.equals("ANY") && !method.equals("HEAD");
        }
    }
}
