package org.hornbook.server.discovery.connection;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hornbook.discovery.connect.Connector;
import org.hornbook.discovery.connect.Setting;
import org.hornbook.discovery.connect.SettingProblem;
import org.hornbook.server.catalog.RepositoryId;
import org.hornbook.server.discovery.vault.Vault;
import org.springframework.stereotype.Component;

/** Seals a connection's secrets for its repository, and opens them for use. */
@Component
class SecretKeeping {

    private final Vault vault;

    SecretKeeping(Vault vault) {
        this.vault = vault;
    }

    static List<String> secretKeys(Connector connector) {
        return connector.settings().stream()
                .filter(setting -> setting.kind() == Setting.Kind.SECRET)
                .map(Setting::key)
                .toList();
    }

    /** Every value of the connection, secrets opened. */
    Map<String, String> open(SavedConnection saved) {
        var values = new HashMap<>(saved.connection().settings());
        saved.sealed()
                .forEach((key, text) ->
                        values.put(key, vault.openText(owner(saved.connection().repository()), key, text)));
        return values;
    }

    /** The secrets among the values, sealed for the repository. */
    Map<String, String> seal(RepositoryId repository, Connector connector, Map<String, String> values) {
        var sealed = new TreeMap<String, String>();
        for (String key : secretKeys(connector)) {
            String value = values.get(key);
            if (value != null && !value.isEmpty()) {
                sealed.put(key, vault.sealText(owner(repository), key, value));
            }
        }
        return sealed;
    }

    boolean isCurrent(SavedConnection saved) {
        return saved.sealed().values().stream().allMatch(vault::isCurrent);
    }

    /** The same secrets under the key that is in force. */
    SavedConnection resealed(SavedConnection saved) {
        String owner = owner(saved.connection().repository());
        var sealed = new TreeMap<String, String>();
        saved.sealed().forEach((key, text) -> sealed.put(key, vault.seal(owner, key, vault.open(owner, key, text))));
        return new SavedConnection(saved.connection(), sealed);
    }

    /**
     * A saved secret goes only where it was entered for: whoever could point it at another server could read it there.
     */
    static SettingProblem mustBeEnteredAgain(Setting setting) {
        return new SettingProblem(
                setting.key(),
                "Enter " + setting.title() + " again: a saved one is kept only while nothing else changes.");
    }

    private static String owner(RepositoryId repository) {
        return "repository:" + repository;
    }
}
