package org.hornbook.discovery.connect.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.hornbook.discovery.connect.Part;
import org.hornbook.discovery.connect.Problem;
import org.hornbook.discovery.connect.RowStream;
import org.hornbook.discovery.connect.SourceException;

/**
 * Some records of a delimited text in UTF-8.
 *
 * @param name what messages call the file
 * @param path the file, which must be under the same path wherever the part is read
 */
record DelimitedPart(String name, String path, byte delimiter, byte newline, List<String> names, Cuts.Piece piece)
        implements Part {

    static DelimitedPart of(String name, Path path, Dialect dialect, Cuts.Piece piece) {
        return new DelimitedPart(name, path.toString(), dialect.delimiter(), dialect.newline(), dialect.names(), piece);
    }

    @Override
    public RowStream read(Consumer<Problem> problems) {
        var dialect = new Dialect(StandardCharsets.UTF_8, delimiter, newline, names, 0, piece.line(), 1);
        try {
            InputStream file = Files.newInputStream(Path.of(path));
            file.skipNBytes(piece.from());
            return new DelimitedStream(
                    name, new Section(file, piece.to() - piece.from()), dialect, Long.MAX_VALUE, problems);
        } catch (IOException e) {
            throw new SourceException(
                    new Problem(
                            name,
                            "The file cannot be read: " + Failures.reason(e) + ".",
                            "Make sure that every machine sees it under " + path + "."),
                    e);
        }
    }
}
