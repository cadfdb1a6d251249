package org.hornbook.server.directory.roster.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** A ZIP archive with the files at its top, as the CSV binding wants it. Nothing is unpacked to disk. */
public final class ZipBundle implements Bundle {

    private static final int MOST_FILES = 100;
    private static final long LARGEST_FILE = 512L * 1024 * 1024;

    private final ZipFile zip;
    private final Map<String, ZipEntry> entries = new TreeMap<>();

    private ZipBundle(ZipFile zip) {
        this.zip = zip;
    }

    /** Opens the archive; refuses what is none, names with folders, double names and crowds of files. */
    public static ZipBundle open(Path file) throws IOException, NotABundleException {
        ZipFile zip;
        try {
            zip = new ZipFile(file.toFile());
        } catch (ZipException e) {
            throw new NotABundleException(
                    "This is not a ZIP archive. Zip the CSV files of the roster and try again.", e);
        }
        ZipBundle bundle = new ZipBundle(zip);
        try {
            bundle.list();
        } catch (NotABundleException | RuntimeException e) {
            zip.close();
            throw e;
        }
        return bundle;
    }

    private void list() throws NotABundleException {
        if (zip.size() > MOST_FILES) {
            throw new NotABundleException("The archive holds " + zip.size()
                    + " files; a roster has at most 22. Zip only the CSV files of the roster.");
        }
        Enumeration<? extends ZipEntry> all = zip.entries();
        while (all.hasMoreElements()) {
            ZipEntry entry = all.nextElement();
            String name = entry.getName();
            if (entry.isDirectory() || name.indexOf('/') >= 0 || name.indexOf('\\') >= 0) {
                throw new NotABundleException(
                        "The archive has folders in it. Zip the CSV files themselves, not the folder they are in.");
            }
            if (entries.put(name, entry) != null) {
                throw new NotABundleException("The archive holds a file name twice. Make it anew.");
            }
        }
    }

    @Override
    public Set<String> names() {
        return entries.keySet();
    }

    @Override
    public InputStream open(String name) throws IOException {
        ZipEntry entry = entries.get(name);
        if (entry == null) {
            throw new IOException("there is no such file in the archive");
        }
        if (entry.getSize() > LARGEST_FILE) {
            throw new TooLargeException(LARGEST_FILE);
        }
        // what the archive says of itself need not be true
        return new LimitedStream(zip.getInputStream(entry), LARGEST_FILE);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
