package org.hornbook.server.directory.tokens;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Refusals of the API before a route is reached, as problem details (RFC 9457). */
@Component
class ApiRefusals {

    private final JsonMapper json;

    ApiRefusals(JsonMapper json) {
        this.json = json;
    }

    void unauthorized(HttpServletResponse response, String detail) throws IOException {
        response.setHeader("WWW-Authenticate", "Bearer realm=\"hornbook\"");
        write(response, 401, "Not signed in", detail);
    }

    void forbidden(HttpServletResponse response) throws IOException {
        write(
                response,
                403,
                "Not allowed",
                "The owner's roles, or the scopes of the token, do not include this. Scopes are listed in"
                        + " /api/v1/openapi.json.");
    }

    void tooMany(HttpServletResponse response) throws IOException {
        response.setHeader("Retry-After", "60");
        write(
                response,
                429,
                "Too many requests",
                "A token may make %d requests a minute. Wait a minute.".formatted(RequestRate.A_MINUTE));
    }

    private void write(HttpServletResponse response, int status, String title, String detail) throws IOException {
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("type", "about:blank");
        problem.put("title", title);
        problem.put("status", status);
        problem.put("detail", detail);
        response.setStatus(status);
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsString(problem).getBytes(StandardCharsets.UTF_8));
    }
}
