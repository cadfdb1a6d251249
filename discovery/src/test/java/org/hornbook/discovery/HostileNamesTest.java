package org.hornbook.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.hornbook.discovery.connect.PartSize;
import org.hornbook.discovery.connect.Problem;
import org.hornbook.discovery.connect.Workforce;
import org.hornbook.discovery.profile.SketchKey;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a file is called and its columns are called, it is read, in one piece and in parts. */
class HostileNamesTest {
    private static final SketchKey KEY = SketchKey.of(new byte[16]);

    private final Discovery discovery = Discovery.standard();
    private final List<ProfiledDataset> found = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    private final ScanListener listener = new ScanListener() {
        @Override
        public void profiled(ProfiledDataset dataset) {
            found.add(dataset);
        }

        @Override
        public void problem(Problem problem) {
            problems.add(problem);
        }
    };

    @ParameterizedTest
    @ValueSource(
            strings = {
                "it's",
                "say \"x\"",
                "a;DROP TABLE x--",
                "[x]",
                "{y,z}",
                "*",
                "?q",
                "%s%n",
                "$HOME",
                "two\nlines",
                "-rf",
                "\u202Egnp",
                "名前",
                "a`b",
                "back\\slash",
                "../up",
                "<script>alert(1)</script>",
                " ",
                "select",
                "a!b",
                "😀"
            })
    void areRead(String name, @TempDir Path folder) throws IOException {
        // a dot in front would hide it
        String file = "n" + name.replace('/', '_');
        String column = '"' + name.replace("\"", "\"\"") + '"';
        Files.writeString(folder.resolve(file + ".csv"), "id," + column + "\n1,a\n2,b\n");
        Files.writeString(folder.resolve(file + ".json"), "[{\"id\":1,\"a\":\"x\"},{\"id\":2,\"a\":\"y\"}]");
        ScanRequest request = ScanRequest.of(
                "test", discovery.connectors().ofTarget(folder.toString()).settings(), KEY);
        discovery.scan(request, listener);
        discovery.scan(request, listener, Workforce.alone(), new PartSize(8, 1));
        assertThat(problems).isEmpty();
        assertThat(found).hasSize(4).allMatch(dataset -> dataset.profile().rows() == 2);
    }
}
