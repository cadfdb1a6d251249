package org.hornbook.server.discovery.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class VaultTest {

    private static final String OLD = "01".repeat(32);
    private static final String NEW = "02".repeat(32);

    private final Vault vault = new Vault(OLD, List.of());

    @Test
    void opensWhatItSealedForTheSamePlace() {
        String sealed = vault.sealText("repository:a", "password", "plum-dumpling");
        assertThat(sealed).doesNotContain("plum");
        assertThat(vault.openText("repository:a", "password", sealed)).isEqualTo("plum-dumpling");
    }

    @Test
    void sealsTheSameSecretDifferentlyEachTime() {
        assertThat(vault.sealText("a", "b", "c")).isNotEqualTo(vault.sealText("a", "b", "c"));
    }

    @Test
    void refusesACiphertextThatWasMovedToAnotherRepositoryOrSetting() {
        String sealed = vault.sealText("repository:a", "password", "plum-dumpling");
        assertThatThrownBy(() -> vault.openText("repository:b", "password", sealed))
                .isInstanceOf(SealedException.class)
                .hasMessageContaining("Enter it again");
        assertThatThrownBy(() -> vault.openText("repository:a", "token", sealed))
                .isInstanceOf(SealedException.class);
        assertThatThrownBy(() -> vault.openText("repository:a/", "password", sealed))
                .isInstanceOf(SealedException.class);
    }

    @Test
    void refusesAnAlteredCiphertext() {
        String sealed = vault.sealText("a", "b", "plum-dumpling");
        char last = sealed.charAt(20);
        String altered = sealed.substring(0, 20) + (last == 'A' ? 'B' : 'A') + sealed.substring(21);
        assertThatThrownBy(() -> vault.openText("a", "b", altered)).isInstanceOf(SealedException.class);
        assertThatThrownBy(() -> vault.openText("a", "b", sealed.substring(0, 12)))
                .isInstanceOf(SealedException.class);
    }

    @Test
    void opensWithAPreviousKeyAndSealsWithTheNewOne() {
        String sealed = vault.sealText("a", "b", "plum-dumpling");
        Vault rotated = new Vault(NEW, List.of(OLD));
        assertThat(rotated.openText("a", "b", sealed)).isEqualTo("plum-dumpling");
        assertThat(rotated.isCurrent(sealed)).isFalse();
        String again = rotated.sealText("a", "b", "plum-dumpling");
        assertThat(rotated.isCurrent(again)).isTrue();
        assertThatThrownBy(() -> vault.openText("a", "b", again)).hasMessageContaining("hornbook.previous-keys");
    }

    @Test
    void refusesABadKeyWithoutQuotingIt() {
        String bad = "03".repeat(31);
        assertThatThrownBy(() -> new Vault(bad, List.of()))
                .hasMessageContaining("hornbook.key")
                .hasMessageContaining("64 hexadecimal digits")
                .message()
                .doesNotContain("0303");
        assertThatThrownBy(() -> new Vault(NEW, List.of("xyz"))).hasMessageContaining("hornbook.previous-keys");
    }
}
