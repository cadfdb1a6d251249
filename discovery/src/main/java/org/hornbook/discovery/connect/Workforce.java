package org.hornbook.discovery.connect;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/** Does the same work on many items, in this process or on other machines. */
public interface Workforce {
    /** The work on one item. It is sent to where it is done, and done again where a machine fails. */
    @FunctionalInterface
    interface Work<T extends Serializable, R extends Serializable> extends Serializable {
        R on(T item);
    }

    /** Puts two results into one; both are used up. Neither order nor grouping may matter. */
    @FunctionalInterface
    interface Merge<R extends Serializable> extends Serializable {
        R of(R one, R other);
    }

    /** The results, in the order of the items. */
    <T extends Serializable, R extends Serializable> List<R> each(List<T> items, Work<T, R> work);

    /**
     * All results in one.
     *
     * @param items one at least
     */
    <T extends Serializable, R extends Serializable> R together(List<T> items, Work<T, R> work, Merge<R> merge);

    /** Does everything on the calling thread. */
    static Workforce alone() {
        return new Workforce() {
            @Override
            public <T extends Serializable, R extends Serializable> List<R> each(List<T> items, Work<T, R> work) {
                var results = new ArrayList<R>();
                items.forEach(item -> results.add(work.on(item)));
                return results;
            }

            @Override
            public <T extends Serializable, R extends Serializable> R together(
                    List<T> items, Work<T, R> work, Merge<R> merge) {
                return each(items, work).stream().reduce(merge::of).orElseThrow();
            }
        };
    }
}
