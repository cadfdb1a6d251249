package org.hornbook.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;

/** One small district, written once for all tests that only read it. */
final class Small {

    static final SampleSize SIZE = new SampleSize(4, 600, 90);
    static final SampleDistrict DISTRICT = SampleDistrict.ofSeed(7).withSize(SIZE);
    static final Destinations DATABASES;
    static final WrittenDistrict WRITTEN;

    static {
        try {
            // ends with this process: the database stops in a shutdown hook of its own
            DATABASES = new Destinations();
            WRITTEN = DISTRICT.write(DATABASES.in(Files.createTempDirectory("sample-district")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Small() {}

    static Path folder() {
        return WRITTEN.folder();
    }
}
