package org.hornbook.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hornbook.server.support.HornbookIT;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What is served of the design system is what its makers published, byte by byte. */
@HornbookIT
class VendorFilesIT {

    private static final String VERSION = "3.14.0";
    private static final String FOLDER = "vendor/uswds/" + VERSION + "/";

    @Autowired
    MockMvcTester pages;

    @Test
    void everyFileIsServedAsPublished() throws Exception {
        Map<String, String> expected = published();
        assertThat(expected).hasSizeGreaterThan(50);
        for (Map.Entry<String, String> file : expected.entrySet()) {
            var answer = pages.get().uri("/" + FOLDER + file.getKey()).exchange();
            assertThat(answer).as(file.getKey()).hasStatusOk();
            assertThat(sha256(content(file.getKey(), answer.getResponse().getContentAsByteArray())))
                    .as(file.getKey())
                    .isEqualTo(file.getValue());
        }
    }

    /** A style sheet names other files, and is served with their fingerprints in the names; so its source is looked at. */
    private static byte[] content(String name, byte[] served) throws IOException {
        return name.endsWith(".css")
                ? new ClassPathResource("static/" + FOLDER + name).getContentAsByteArray()
                : served;
    }

    @Test
    void nothingElseLiesBesideThem() throws IOException {
        Resource[] files = new PathMatchingResourcePatternResolver().getResources("classpath:static/vendor/**/*.*");
        List<String> names = Arrays.stream(files)
                .map(VendorFilesIT::path)
                .filter(path -> !path.endsWith("/"))
                .map(path -> path.substring(path.indexOf("static/") + "static/".length()))
                .filter(path -> !path.equals("vendor/uswds/" + VERSION))
                .toList();
        assertThat(names)
                .containsExactlyInAnyOrderElementsOf(
                        published().keySet().stream().map(name -> FOLDER + name).toList());
    }

    private static String path(Resource file) {
        try {
            return file.getURL().getPath();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** File names with their hashes, in the order of the list. */
    private static Map<String, String> published() throws IOException {
        Map<String, String> hashes = new LinkedHashMap<>();
        try (InputStream list = new ClassPathResource("uswds-" + VERSION + ".sha256").getInputStream()) {
            new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .forEach(line -> hashes.put(line.substring(66), line.substring(0, 64)));
        }
        return hashes;
    }

    private static String sha256(byte[] content) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    }
}
