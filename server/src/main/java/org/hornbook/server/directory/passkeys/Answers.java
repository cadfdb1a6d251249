package org.hornbook.server.directory.passkeys;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The JSON of Web Authentication (section 5.1.3) that browsers send, read so that nothing in it is missing. */
final class Answers {

    static final JsonMapper JSON =
            JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();

    private static final TypeReference<PublicKeyCredential<AuthenticatorAttestationResponse>> CREATED =
            new TypeReference<>() {};
    private static final TypeReference<PublicKeyCredential<AuthenticatorAssertionResponse>> USED =
            new TypeReference<>() {};

    private Answers() {}

    static PublicKeyCredential<AuthenticatorAttestationResponse> created(String text) {
        PublicKeyCredential<AuthenticatorAttestationResponse> answer = whole(JSON.readValue(text, CREATED));
        AuthenticatorAttestationResponse response = answer.getResponse();
        require(answer.getType(), response.getAttestationObject(), response.getClientDataJSON());
        return answer;
    }

    static PublicKeyCredential<AuthenticatorAssertionResponse> used(String text) {
        PublicKeyCredential<AuthenticatorAssertionResponse> answer = whole(JSON.readValue(text, USED));
        AuthenticatorAssertionResponse response = answer.getResponse();
        require(response.getAuthenticatorData(), response.getClientDataJSON(), response.getSignature());
        return answer;
    }

    private static <T> T whole(@Nullable T answer) {
        if (answer instanceof PublicKeyCredential<?> credential) {
            require(credential.getId(), credential.getRawId(), credential.getResponse());
            return answer;
        }
        throw new IllegalArgumentException("the answer is empty");
    }

    private static void require(@Nullable Object... parts) {
        if (Arrays.stream(parts).anyMatch(Objects::isNull)) {
            throw new IllegalArgumentException("the answer lacks a part");
        }
    }
}
