package org.hornbook.server.directory.password;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.stream.IntStream;
import org.hornbook.server.shared.District;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRuleTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "correct gravel noodle tundra",
                "Vq7#mdk2Lzp!",
                "the heron folds nine blue letters",
                "x9K!vTqz2#Lm",
            })
    void acceptsPasswordsThatNobodyGuesses(String password) {
        assertThat(problems(password)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "P@ssw0rd2026!",
                "Password12345",
                "Welcome2026!!",
                "SummerSummer1!",
                "Eagles2026Eagles",
                "QwertyQwerty12",
                "LoveMySchool1!",
                "$ch00lDi5trict!",
                "aaaaaaaaaaaaaaaaA1",
            })
    void refusesWhatAttackersTryFirst(String password) {
        assertThat(problems(password)).singleElement().asString().contains("attackers try first");
    }

    @Test
    void refusesShortOnesAndSaysHowLong() {
        assertThat(problems("Vq7#mdk2Lz")).containsExactly("Use at least 12 characters. This password has 10.");
    }

    @Test
    void refusesASingleKindOfCharactersUnlessLong() {
        assertThat(problems("vqkmdxklzpwy")).singleElement().asString().contains("at least 16 characters");
    }

    @Test
    void refusesTheOwnName() {
        assertThat(problems("Marlowe-vq7-tundra"))
                .containsExactly("Leave your name and your e-mail address out of the password.");
    }

    @Test
    void answersForTheLongestInput() {
        assertThat(problems("gravel tundra ".repeat(9))).isEmpty();
        assertThat(problems("x".repeat(129))).containsExactly("Use at most 128 characters.");
    }

    @Test
    void findsEveryHashOfThePublishedListAndNoOther() throws IOException {
        Path list = folder.resolve("leaked-passwords.txt");
        Files.write(
                list,
                IntStream.range(0, 500)
                        .mapToObj(i -> sha1("leaked number " + i) + ":" + (i + 1))
                        .sorted()
                        .toList());
        LeakedPasswordFile file = new LeakedPasswordFile(list);
        assertThat(IntStream.range(0, 500).filter(i -> !file.contains("leaked number " + i)))
                .isEmpty();
        assertThat(IntStream.range(500, 1000).filter(i -> file.contains("leaked number " + i)))
                .isEmpty();
        assertThat(problems("leaked number 77")).isNotEmpty();
    }

    private java.util.List<String> problems(String password) {
        District district = new District("District", ZoneId.of("America/New_York"), folder, "http://localhost");
        return new PasswordRule(new LeakedPasswords(district))
                .problems(password, "Ines Marlowe", "i.marlowe@example.org");
    }

    private static String sha1(String text) {
        try {
            return HexFormat.of()
                    .withUpperCase()
                    .formatHex(MessageDigest.getInstance("SHA-1")
                            .digest(text.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
