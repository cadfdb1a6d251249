package org.hornbook.server.discovery.connection;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hornbook.discovery.connect.ConnectionSettings;
import org.hornbook.discovery.connect.Connector;
import org.hornbook.discovery.connect.Connectors;
import org.hornbook.discovery.connect.InvalidSettingsException;
import org.hornbook.discovery.connect.Problem;
import org.hornbook.discovery.connect.Setting;
import org.hornbook.discovery.connect.SettingProblem;
import org.hornbook.discovery.connect.SourceException;
import org.hornbook.server.discovery.ConnectionDraft;
import org.hornbook.server.discovery.vault.SealedException;
import org.springframework.stereotype.Component;

/** Holds what somebody entered against the connector's allow-list and the allowed folders. */
@Component
public class ConnectionCheck {

    private final Connectors connectors;
    private final FileRoots roots;
    private final SecretKeeping secrets;

    ConnectionCheck(Connectors connectors, FileRoots roots, SecretKeeping secrets) {
        this.connectors = connectors;
        this.roots = roots;
        this.secrets = secrets;
    }

    /** Whether the draft can be saved in place of what is saved now. */
    Answer check(ConnectionDraft draft, Optional<SavedConnection> before) {
        Optional<Connector> connector = connectors.find(draft.kind());
        if (connector.isEmpty()) {
            return new Faulty(List.of(new SettingProblem("kind", "Choose what kind of repository it is.")));
        }
        return new Merge(connector.get(), draft.values(), before.filter(saved -> sameKind(saved, draft))).answer();
    }

    private static boolean sameKind(SavedConnection saved, ConnectionDraft draft) {
        return saved.connection().kind().equals(draft.kind());
    }

    /**
     * The settings for use: secrets opened, links in paths followed.
     *
     * @throws SourceException when a secret does not open, a path is no longer allowed, or the kind is unknown
     */
    public ConnectionSettings opened(SavedConnection saved) {
        String kind = saved.connection().kind();
        Connector connector = connectors
                .find(kind)
                .orElseThrow(() -> unusable("This server cannot read the kind " + kind + ".", "Connect it anew."));
        try {
            Map<String, String> values = secrets.open(saved);
            for (Setting setting : paths(connector)) {
                String path = values.get(setting.key());
                if (path != null) {
                    values.put(setting.key(), realPath(path));
                }
            }
            return ConnectionSettings.of(connector, values);
        } catch (SealedException | InvalidSettingsException e) {
            throw new SourceException(
                    new Problem("connection", String.valueOf(e.getMessage()), "Save the connection again."), e);
        }
    }

    /**
     * Every value as it is saved, secrets opened: to reach another database of the same server, and nothing else.
     *
     * @throws SourceException when a secret does not open
     */
    public Map<String, String> openedValues(SavedConnection saved) {
        try {
            return secrets.open(saved);
        } catch (SealedException e) {
            throw unusable(String.valueOf(e.getMessage()), "Save the connection again.");
        }
    }

    private String realPath(String path) {
        return switch (roots.check(path)) {
            case FileRoots.Allowed(var real) -> real.toString();
            case FileRoots.Refused(String reason) -> throw unusable("The path cannot be read.", reason);
        };
    }

    private static SourceException unusable(String what, String cure) {
        return new SourceException(new Problem("connection", what, cure));
    }

    private static List<Setting> paths(Connector connector) {
        return connector.settings().stream()
                .filter(setting -> setting.kind() == Setting.Kind.PATH)
                .toList();
    }

    /** Whether a draft can be saved. */
    sealed interface Answer {}

    /** It can, as these settings, secrets included. */
    record Fine(ConnectionSettings settings) implements Answer {}

    /** It cannot. */
    record Faulty(List<SettingProblem> problems) implements Answer {}

    /** A draft on its way to settings: kept secrets filled in, everything checked. */
    private final class Merge {
        private final Connector connector;
        private final Optional<SavedConnection> before;
        private final Map<String, String> values;
        private final List<SettingProblem> problems = new ArrayList<>();

        Merge(Connector connector, Map<String, String> entered, Optional<SavedConnection> before) {
            this.connector = connector;
            this.before = before;
            values = new HashMap<>(entered);
        }

        Answer answer() {
            before.ifPresent(this::keepSecrets);
            paths(connector).forEach(this::checkPath);
            try {
                ConnectionSettings settings = ConnectionSettings.of(connector, values);
                return problems.isEmpty() ? new Fine(settings) : new Faulty(problems);
            } catch (InvalidSettingsException e) {
                e.problems().stream()
                        .filter(problem ->
                                problems.stream().noneMatch(told -> told.key().equals(problem.key())))
                        .forEach(problems::add);
                return new Faulty(problems);
            }
        }

        private void keepSecrets(SavedConnection saved) {
            for (Setting setting : connector.settings()) {
                boolean leftEmpty = values.getOrDefault(setting.key(), "").isEmpty();
                if (setting.kind() != Setting.Kind.SECRET
                        || !leftEmpty
                        || !saved.sealed().containsKey(setting.key())) {
                    continue;
                }
                if (othersUnchanged(saved)) {
                    values.put(setting.key(), openedSecret(saved, setting));
                } else {
                    problems.add(SecretKeeping.mustBeEnteredAgain(setting));
                }
            }
        }

        private String openedSecret(SavedConnection saved, Setting setting) {
            try {
                return secrets.open(saved).getOrDefault(setting.key(), "");
            } catch (SealedException e) {
                problems.add(new SettingProblem(setting.key(), String.valueOf(e.getMessage())));
                return "";
            }
        }

        private boolean othersUnchanged(SavedConnection saved) {
            Map<String, String> old = saved.connection().settings();
            return connector.settings().stream()
                    .filter(setting -> setting.kind() != Setting.Kind.SECRET)
                    .allMatch(setting -> effective(setting, values).equals(effective(setting, old)));
        }

        private String effective(Setting setting, Map<String, String> in) {
            String value = in.getOrDefault(setting.key(), "").strip();
            String otherwise = setting.defaultValue();
            return value.isEmpty() && otherwise != null ? otherwise : value;
        }

        private void checkPath(Setting setting) {
            String path = values.getOrDefault(setting.key(), "");
            if (!path.isBlank() && roots.check(path) instanceof FileRoots.Refused(String reason)) {
                problems.add(new SettingProblem(setting.key(), reason));
            }
        }
    }
}
