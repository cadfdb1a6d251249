package org.hornbook.server.directory.signin;

import jakarta.servlet.http.HttpServletRequest;
import org.hornbook.server.directory.passkeys.Passkeys;
import org.hornbook.server.directory.passkeys.RelyingParty;
import org.hornbook.server.shared.District;
import org.hornbook.server.web.OpenToAll;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Hands a browser the challenge that a passkey has to sign. */
@RestController
class PasskeyOptions {

    private final Passkeys passkeys;
    private final District district;

    PasskeyOptions(Passkeys passkeys, District district) {
        this.passkeys = passkeys;
        this.district = district;
    }

    @PostMapping(PasskeySignIn.PATH + "/options")
    @OpenToAll
    ResponseEntity<String> options(HttpServletRequest request) {
        String challenge = Passkeys.challenge();
        request.getSession().setAttribute(PasskeySignIn.CHALLENGE, challenge);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.APPLICATION_JSON)
                .body(passkeys.requestOptions(RelyingParty.of(district, request), challenge));
    }
}
