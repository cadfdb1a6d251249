package org.hornbook.server.documents;

import org.apache.fop.events.Event;
import org.apache.fop.events.EventListener;
import org.apache.fop.events.model.EventSeverity;

/**
 * What the formatter reports while it works. Errors end the work; what it only remarks (a letter that no font has, a long
 * word that sticks out) is in the document for everybody to see and is not logged, because it quotes the text.
 */
final class FormattingEvents implements EventListener {

    @Override
    public void processEvent(Event event) {
        if (event.getSeverity() == EventSeverity.ERROR || event.getSeverity() == EventSeverity.FATAL) {
            throw new IllegalStateException(
                    "the formatter refused a document: " + event.getEventID(),
                    event.getParam("e") instanceof Exception e ? e : null);
        }
    }
}
