package org.hornbook.discovery.connect;

import java.util.Optional;
import java.util.ServiceLoader;

/** A workforce on other machines, for as long as it is open. */
public interface Cluster extends Workforce, AutoCloseable {
    @Override
    void close();

    /** Opens clusters of one kind; installed by being on the class path as a service. */
    interface Opener {
        /**
         * Connects.
         *
         * @param address in the cluster's own notation, such as {@code spark://host:7077}
         * @throws SourceException when it does not answer
         */
        Cluster open(String address);
    }

    /** The opener that is installed, if any. */
    static Optional<Opener> opener() {
        return ServiceLoader.load(Opener.class).findFirst();
    }
}
