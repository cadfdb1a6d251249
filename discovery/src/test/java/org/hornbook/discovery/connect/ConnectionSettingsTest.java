package org.hornbook.discovery.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConnectionSettingsTest {
    private static final Map<String, String> GOOD =
            Map.of("host", "db.example.org", "database", "sis", "user", "reader", "password", "let me in");

    private final Connectors connectors = Connectors.standard();

    @Test
    void fillsInDefaultsAndHidesSecrets() {
        ConnectionSettings settings = connectors.settings("postgresql", GOOD);
        assertThat(settings.findNumber("port")).hasValue(5432);
        assertThat(settings.require("password")).isEqualTo("let me in");
        assertThat(settings.toString()).contains("db.example.org").doesNotContain("let me in");
    }

    @Test
    void namesEverySettingAtFault() {
        assertThatExceptionOfType(InvalidSettingsException.class)
                .isThrownBy(() -> connectors.settings(
                        "postgresql", Map.of("host", "h", "port", "many", "tls", "perhaps", "loggerFile", "/tmp/x")))
                .satisfies(failure -> assertThat(failure.problems())
                        .extracting(SettingProblem::key)
                        .containsExactlyInAnyOrder("loggerFile", "database", "user", "port", "tls"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "socketFactory",
                "loggerFile",
                "sslfactory",
                "socketFactoryArg",
                "autosave",
                "jaasApplicationName"
            })
    void refusesDriverOptionsInAUrl(String option) {
        assertThatThrownBy(() -> connectors.ofTarget("jdbc:postgresql://h/db?user=u&password=hush&" + option + "=x"))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessageContaining(option)
                .hasMessageNotContaining("hush");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a line\nbreak", "nul\0", "x\u0007"})
    void refusesControlCharacters(String host) {
        var values = new HashMap<>(GOOD);
        values.put("host", host);
        assertThatThrownBy(() -> connectors.settings("postgresql", values))
                .isInstanceOf(InvalidSettingsException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"h/../x", "h?user=admin", "h&ssl=false", "[::1]", "h:1,evil"})
    void refusesHostsThatAreNone(String host) {
        var values = new HashMap<>(GOOD);
        values.put("host", host);
        ConnectionSettings settings = connectors.settings("postgresql", values);
        assertThat(connectors.require("postgresql").test(settings))
                .isInstanceOfSatisfying(
                        ConnectionTest.Unreachable.class,
                        answer -> assertThat(answer.reason()).contains("host"));
    }

    @Test
    void readsTargets() {
        Target server = connectors.ofTarget("jdbc:postgresql://db.example.org:5433/sis?user=u&sslmode=require");
        assertThat(server.repository()).isEqualTo("sis");
        assertThat(server.settings().values())
                .containsEntry("port", "5433")
                .containsEntry("tls", "require")
                .containsEntry("host", "db.example.org");
        assertThat(connectors.ofTarget("some/folder").settings().kind()).isEqualTo("files");
        assertThat(connectors.ofTarget("jdbc:sqlite:/data/nurse.db").settings().require("path"))
                .isEqualTo("/data/nurse.db");
        assertThatThrownBy(() -> connectors.ofTarget("jdbc:h2:mem:x;INIT=RUNSCRIPT"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> connectors.ofTarget("jdbc:postgresql:sis"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:mariadb://db.example.org:77/sis?user=u",
                "jdbc:mysql://db.example.org:77/sis?user=u",
                "jdbc:sqlserver://db.example.org:77;databaseName=sis;user=u",
                "jdbc:sqlserver://db.example.org:77;user=u;databaseName=sis",
                "jdbc:oracle:thin:@//db.example.org:77/sis?user=u",
                "jdbc:oracle:thin:@tcps://db.example.org:77/sis?user=u"
            })
    void readsTheNotationOfEveryServer(String url) {
        assertThat(connectors.ofTarget(url).settings().values())
                .containsEntry("host", "db.example.org")
                .containsEntry("port", "77")
                .containsEntry("database", "sis")
                .containsEntry("user", "u");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:mariadb://h/db?user=u&allowLocalInfile=true",
                "jdbc:sqlserver://h;databaseName=db;user=u;socketFactoryClass=x",
                "jdbc:oracle:thin:@//h/db?user=u&TNS_ADMIN=/tmp",
                "jdbc:mysql://h/db?user=u&queryInterceptors=x"
            })
    void refusesOptionsOfEveryServer(String url) {
        assertThatThrownBy(() -> connectors.ofTarget(url)).isInstanceOf(InvalidSettingsException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sis?allowLocalInfile=true", "sis;user=sa", "a/b", "sis&x=y", "sis#", "si s"})
    void refusesDatabaseNamesThatCarryOptions(String database) {
        var values = new HashMap<>(GOOD);
        values.put("database", database);
        for (String kind : java.util.List.of("mariadb", "sqlserver", "oracle")) {
            assertThat(connectors.require(kind).test(connectors.settings(kind, values)))
                    .isInstanceOfSatisfying(
                            ConnectionTest.Unreachable.class,
                            answer -> assertThat(answer.reason()).contains("database"));
        }
    }

    @Test
    void refusesOptionsInASqlitePath() {
        ConnectionSettings settings =
                connectors.settings("sqlite", Map.of("path", "/tmp/x.db?enable_load_extension=true"));
        assertThat(connectors.require("sqlite").test(settings)).isInstanceOf(ConnectionTest.Unreachable.class);
    }
}
