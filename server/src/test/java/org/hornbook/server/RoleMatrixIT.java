package org.hornbook.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.hornbook.server.Routes.Route;
import org.hornbook.server.directory.Account;
import org.hornbook.server.shared.Problem;
import org.hornbook.server.shared.Role;
import org.hornbook.server.support.HornbookIT;
import org.hornbook.server.support.People;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/**
 * Access is denied by default, and who may do what is written down: every route has a row in {@code role-matrix.csv},
 * and every role meets exactly what its row says.
 */
@HornbookIT
class RoleMatrixIT {

    private static final RoleMatrix MATRIX = RoleMatrix.read();

    @Autowired
    Routes routes;

    @Autowired
    MockMvcTester pages;

    @Autowired
    People people;

    @Test
    void everyRouteHasARow() {
        String missing = routes.all().stream()
                .filter(route -> !MATRIX.keys().contains(route.key()))
                .map(route -> route.key() + "," + route.rule())
                .collect(Collectors.joining("\n"));
        assertThat(missing)
                .as("Routes without a row. If these roles are what you mean, add to role-matrix.csv:%n%s", missing)
                .isEmpty();
    }

    @Test
    void everyRowHasARoute() {
        List<String> known = routes.all().stream().map(Route::key).toList();
        assertThat(MATRIX.keys())
                .as("Rows of role-matrix.csv without a route: delete them, or restore the route")
                .isSubsetOf(known);
    }

    @Test
    void everyRoleMeetsWhatItsRowSays() {
        List<String> wrong = new ArrayList<>();
        for (Role role : Role.values()) {
            Account account = people.someone(role);
            for (Route route : mapped()) {
                // an act may end the account's sessions or change it; the next route starts from a sign-in again
                MvcTestResult answer = call(route, people.as(account));
                boolean expected = MATRIX.allowed(route.key()).contains(role);
                if (expected == isDenied(answer)) {
                    wrong.add("%s as %s: %s, but the matrix says %s"
                            .formatted(route.key(), role, status(answer), expected ? "allowed" : "denied"));
                }
                if (isFault(answer)) {
                    wrong.add("%s as %s: ended in a fault: %s"
                            .formatted(route.key(), role, answer.getUnresolvedException()));
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void nobodySignedInMeetsTheSignInPage() {
        List<String> wrong = mapped().stream()
                .filter(route -> isSentToSignIn(call(route, request -> request)) == MATRIX.isOpen(route.key()))
                .map(Route::key)
                .toList();
        assertThat(wrong)
                .as("routes open to all that should not be, or the reverse")
                .isEmpty();
    }

    @Test
    void everyChangeNeedsAToken() {
        Account administrator = people.someone(Role.values());
        List<String> unprotected = mapped().stream()
                .filter(route -> route.changes() && !route.isApi())
                .filter(route -> status(pages.method(HttpMethod.valueOf(route.method()))
                                .uri(route.address())
                                .with(people.as(administrator))
                                .exchange())
                        != 403)
                .map(Route::key)
                .toList();
        assertThat(unprotected)
                .as("routes that accept a change without a CSRF token")
                .isEmpty();
    }

    @Test
    void programsReadProblemDetailsNotPages() {
        Account everything = people.someone(Role.values());
        List<String> wrong = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        for (Route route : mapped().stream().filter(Route::isApi).toList()) {
            MvcTestResult answer = call(route, people.as(everything));
            // what the container reports itself has no body here; it becomes one in the error page
            String type = answer.getResponse().getContentType();
            if (status(answer) >= 400 && type != null) {
                (type.equals(MediaType.APPLICATION_PROBLEM_JSON_VALUE) ? problems : wrong)
                        .add(route.key() + " answers " + status(answer) + " as " + type);
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(problems).anyMatch(line -> line.startsWith("GET,/api/v1/clauses/{clause} answers 404"));
    }

    private List<Route> mapped() {
        return routes.all().stream()
                .filter(route -> MATRIX.keys().contains(route.key()))
                .toList();
    }

    private MvcTestResult call(Route route, org.springframework.test.web.servlet.request.RequestPostProcessor who) {
        HttpMethod method = route.method().equals("ANY") ? HttpMethod.GET : HttpMethod.valueOf(route.method());
        return pages.method(method).uri(route.address()).with(csrf()).with(who).exchange();
    }

    /** Denied by the route's rule; a refusal by the area itself (of a thing that is not the actor's) is not that. */
    private static boolean isDenied(MvcTestResult answer) {
        return answer.getUnresolvedException() instanceof AccessDeniedException
                || (status(answer) == 403 && !(answer.getMvcResult().getResolvedException() instanceof Problem));
    }

    private static boolean isFault(MvcTestResult answer) {
        return answer.getUnresolvedException() != null
                && !(answer.getUnresolvedException() instanceof AccessDeniedException);
    }

    private static boolean isSentToSignIn(MvcTestResult answer) {
        String location = answer.getResponse().getRedirectedUrl();
        return status(answer) == 401 || (location != null && location.endsWith("/sign-in"));
    }

    private static int status(MvcTestResult answer) {
        return answer.getUnresolvedException() == null ? answer.getResponse().getStatus() : 500;
    }
}
