package org.nobo.feature;

import org.nobo.chat.Event;
import org.nobo.dialogue.Dialogue;

/**
 * What a feature answers to. A prefix is the part of a choice, form, alarm, intention or work name up to its first slash;
 * each prefix belongs to one feature.
 */
public interface Routes {

    /**
     * {@code /nobo <word> …}. The words given to the handler begin behind the command's own word. Its line in the help is
     * the words {@code help.<word>}.
     */
    Routes command(String word, Handler<Event.CommandGiven> handler);

    /** The same, for leaders only; others get a kind no. */
    Routes leadersCommand(String word, Handler<Event.CommandGiven> handler);

    /** Every event of this type, beside other features. The reactions of all are put together. */
    <E extends Event> Routes on(Class<E> type, Handler<E> handler);

    /** Buttons and menus whose id begins with the prefix. */
    Routes choice(String prefix, Handler<Event.ChoiceMade> handler);

    /** The same, for leaders only. */
    Routes leadersChoice(String prefix, Handler<Event.ChoiceMade> handler);

    Routes form(String prefix, Handler<Event.FormSent> handler);

    /** The same, for leaders only. */
    Routes leadersForm(String prefix, Handler<Event.FormSent> handler);

    Routes alarm(String prefix, Handler<Event.TimeCame> handler);

    Routes delivered(String prefix, Handler<Event.Delivered> handler);

    Routes refused(String prefix, Handler<Event.Refused> handler);

    Routes work(String prefix, Work.Worker worker, Handler<Event.WorkDone> done);

    /** The same, where what there is of the result can be seen before it is whole. */
    Routes growing(String prefix, Work.Growing worker, Handler<Event.WorkGrew> grew, Handler<Event.WorkDone> done);

    /**
     * A message to the bot that belongs to no talk, no command and no small talk: a question. One feature alone takes
     * these.
     */
    Routes question(Handler<Event.MessagePosted> handler);

    /**
     * Somebody says "stop" while nothing is asked of them: what a feature would still say to them of its own accord, it
     * says no more. Where all have nothing to say to that, it is answered kindly.
     */
    Routes stop(Handler<Event.MessagePosted> handler);

    /**
     * Claims messages that were not written to the bot, such as those in the thread of a prompt. Called for every
     * message in a thread or room; a feature that has nothing to do with it returns {@link Reaction#NONE}.
     */
    Routes overheard(Handler<Event.MessagePosted> handler);

    /**
     * A shortcut on somebody's message. Its label is the words {@code talk.shortcut.<id>}; some platforms tell of it by the
     * one, some by the other.
     */
    Routes shortcut(String id, Handler<Event.ShortcutUsed> handler);

    /** A part of the bot's own page; the parts stand in the order of the features. */
    Routes home(HomePart part);

    /** The same, shown to leaders only, above what everybody sees: what waits for them. */
    Routes leadersHome(HomePart part);

    /** What fits what somebody is typing into this field; see {@code ChatPlatform.Inbox.suggest}. */
    Routes suggest(String field, Suggester suggester);

    Routes talk(Dialogue<?> dialogue);
}
