package org.nobo.slack;

import org.nobo.chat.Event;

/**
 * Something that came in, understood.
 *
 * @param moment by which way it can be answered
 */
record Heard(Event event, Answers.Moment moment) {
    /** What somebody wrote or what happened to them: answered by a message behind it. */
    static Heard of(Event.ByPerson event) {
        return new Heard(event, new Answers.Event(event.who(), event.where()));
    }
}
