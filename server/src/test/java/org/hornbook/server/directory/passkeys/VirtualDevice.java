package org.hornbook.server.directory.passkeys;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;

/** A device that keeps passkeys and unlocks itself, inside Chromium (W3C Web Authentication, section 11). */
final class VirtualDevice {

    private final CDPSession session;
    private final String id;

    private VirtualDevice(CDPSession session, String id) {
        this.session = session;
        this.id = id;
    }

    static VirtualDevice plugInto(Page page) {
        CDPSession session = page.context().newCDPSession(page);
        session.send("WebAuthn.enable");
        JsonObject options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        options.addProperty("automaticPresenceSimulation", true);
        JsonObject request = new JsonObject();
        request.add("options", options);
        JsonObject made = session.send("WebAuthn.addVirtualAuthenticator", request);
        return new VirtualDevice(session, made.get("authenticatorId").getAsString());
    }

    /** Whether the person at the device is its owner. */
    void unlocksFor(boolean owner) {
        JsonObject request = new JsonObject();
        request.addProperty("authenticatorId", id);
        request.addProperty("isUserVerified", owner);
        session.send("WebAuthn.setUserVerified", request);
    }

    int passkeys() {
        JsonObject request = new JsonObject();
        request.addProperty("authenticatorId", id);
        return session.send("WebAuthn.getCredentials", request)
                .getAsJsonArray("credentials")
                .size();
    }
}
