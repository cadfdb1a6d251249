package org.hornbook.sample.table;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import org.hornbook.sample.truth.DatasetTruth;

/** A file, or a folder of files of one sort, to write below the district's folder. */
public sealed interface Output {

    /** The datasets in it. */
    List<Dataset<?>> datasets();

    /** Writes it below the folder. */
    void write(Path folder) throws IOException, SQLException;

    /** The truth about its datasets. */
    List<DatasetTruth> truths();

    /**
     * A SQLite database.
     *
     * @param file path below the folder
     * @param datasets its tables
     */
    record Sqlite(String file, List<Dataset<?>> datasets) implements Output {
        @Override
        public void write(Path folder) throws IOException, SQLException {
            Files.createDirectories(folder.resolve(file).getParent());
            SqliteWriter.write(folder.resolve(file), datasets);
        }

        @Override
        public List<DatasetTruth> truths() {
            return truthsOf(datasets, d -> file, Storage::sqlite);
        }
    }

    /**
     * A delimited text file.
     *
     * @param file path below the folder
     * @param format how it is written
     * @param dataset what is in it
     */
    record Text(String file, DelimitedFormat format, Dataset<?> dataset) implements Output {
        @Override
        public List<Dataset<?>> datasets() {
            return List.of(dataset);
        }

        @Override
        public void write(Path folder) throws IOException {
            DelimitedWriter.write(folder.resolve(file), format, dataset);
        }

        @Override
        public List<DatasetTruth> truths() {
            return truthsOf(datasets(), d -> file, s -> "text");
        }
    }

    /**
     * A workbook.
     *
     * @param file path below the folder
     * @param sheets its sheets
     */
    record Workbook(String file, List<Sheet> sheets) implements Output {
        @Override
        public List<Dataset<?>> datasets() {
            return sheets.stream().<Dataset<?>>flatMap(s -> s.tables().stream()).toList();
        }

        @Override
        public void write(Path folder) throws IOException {
            WorkbookWriter.write(folder.resolve(file), sheets);
        }

        @Override
        public List<DatasetTruth> truths() {
            return truthsOf(datasets(), d -> file, s -> "cell");
        }
    }

    /**
     * A folder of Parquet files, each named as its dataset.
     *
     * @param path the folder's path below the district's folder
     * @param datasets one a file
     */
    record Parquet(String path, List<Dataset<?>> datasets) implements Output {
        @Override
        public void write(Path folder) throws IOException, SQLException {
            ParquetWriter.write(folder.resolve(path), datasets);
        }

        @Override
        public List<DatasetTruth> truths() {
            return truthsOf(datasets, d -> path + "/" + d.name(), Storage::duckdb);
        }
    }

    private static List<DatasetTruth> truthsOf(
            List<Dataset<?>> datasets, Function<Dataset<?>, String> file, Function<Storage, String> typeName) {
        return datasets.stream().map(d -> d.truth(file.apply(d), typeName)).toList();
    }
}
