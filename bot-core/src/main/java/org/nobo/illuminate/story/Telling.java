package org.nobo.illuminate.story;

import java.util.Optional;
import org.nobo.chat.Event;
import org.nobo.chat.Form;
import org.nobo.chat.Message;
import org.nobo.chat.Place;
import org.nobo.community.Members;
import org.nobo.feature.Feature;
import org.nobo.feature.Opening;
import org.nobo.feature.Reaction;
import org.nobo.feature.Routes;
import org.nobo.feature.Turn;
import org.nobo.illuminate.FreshId;
import org.nobo.illuminate.Typed;
import org.nobo.illuminate.prompt.Prompt;
import org.nobo.illuminate.prompt.Prompts;
import org.nobo.words.Wordbook;

/**
 * Stories are told: in the thread of a prompt, or just to the bot by a form. The first message of somebody in a thread is
 * their story; what they write there after it is conversation.
 */
public final class Telling implements Feature {
    private final Stories stories;
    private final Prompts prompts;
    private final Members members;
    private final Sharing sharing;

    public Telling(Stories stories, Prompts prompts, Members members, Wordbook wordbook) {
        this.stories = stories;
        this.prompts = prompts;
        this.members = members;
        this.sharing = new Sharing(stories, wordbook);
    }

    @Override
    public void routes(Routes routes) {
        routes.command("story", this::open)
                .choice(Story.PREFIX, this::open)
                .form(Story.PREFIX, this::take)
                .overheard(this::heard)
                .on(Event.MessageEdited.class, this::edited)
                .on(Event.MessageDeleted.class, this::deleted)
                .talk(new ConsentTalk(stories, members, sharing));
    }

    /** What stands behind the command is the story already. */
    private Reaction open(Event.CommandGiven command, Turn turn) {
        String words = Typed.clean(command.words());
        return Reaction.ask(StoryForm.fresh(FreshId.of(command, turn), Optional.empty(), words)
                .form(turn));
    }

    /** {@code story/tell}, {@code story/tell/<prompt>}, {@code story/change/<story>}. */
    private Reaction open(Event.ChoiceMade choice, Turn turn) {
        String[] parts = choice.choice().split("/", 3);
        Optional<String> id = parts.length > 2 ? Optional.of(parts[2]) : Optional.empty();
        return "change".equals(parts[1])
                ? id.flatMap(story -> own(story, turn))
                        .map(story -> Reaction.ask(StoryForm.of(story, turn).form(turn)))
                        .orElseGet(() -> Reaction.whisper(turn.say("story.gone")))
                : Reaction.ask(toTell(known(id, turn), choice, turn).form(turn));
    }

    private Optional<Prompt> known(Optional<String> prompt, Turn turn) {
        return prompt.flatMap(prompts::find)
                .filter(found -> found.community().equals(turn.community().id()));
    }

    private Optional<Story> own(String id, Turn turn) {
        return stories.find(id)
                .filter(story -> story.author().equals(turn.member().id()));
    }

    /** One story a person and prompt: who told one already may change it. */
    private StoryForm toTell(Optional<Prompt> prompt, Event.ChoiceMade choice, Turn turn) {
        Optional<Story> told = prompt.flatMap(asked -> answer(asked.id(), turn));
        return told.filter(StoryForm::fits)
                .map(story -> StoryForm.of(story, turn))
                .orElseGet(() -> StoryForm.fresh(
                        FreshId.of(choice, turn), told.isPresent() ? Optional.empty() : prompt.map(Prompt::id), ""));
    }

    private Optional<Story> answer(String prompt, Turn turn) {
        return stories.answer(prompt, turn.member().id());
    }

    private Reaction take(Event.FormSent sent, Turn turn) {
        StoryForm form = StoryForm.sent(sent.form(), sent.values());
        Optional<Story> before =
                stories.find(form.story()).or(() -> form.prompt().flatMap(prompt -> answer(prompt, turn)));
        boolean ofSomebodyElse = before.filter(
                        story -> !story.author().equals(turn.member().id()))
                .isPresent();
        if (ofSomebodyElse || !FreshId.isOne(form.story())) {
            return Reaction.whisper(turn.say("story.gone"));
        }
        Form checked = form.checked(members, turn);
        return checked.mends() ? Reaction.ask(checked) : keep(form, before, sent, turn);
    }

    private Reaction keep(StoryForm form, Optional<Story> before, Event.FormSent sent, Turn turn) {
        Story story = before.map(told -> told.saying(form.title(), form.words(), turn.now()))
                .orElseGet(() -> told(
                        form.story(), known(form.prompt(), turn).map(Prompt::id), form.title(), form.words(), turn));
        stories.keep(story);
        if (!form.mayBeShown(turn).orElse(false)) {
            Reaction kept = Reaction.whisper(turn.say("story.kept"));
            return story.agreed().isPresent() ? kept.and(sharing.withdraw(story, turn)) : kept;
        }
        return switch (TypedName.read(form.name(), members, turn)) {
            case TypedName.Clear(ShownAs as) -> show(story, as, form, turn);
            default -> askUnderWhichName(story, sent, turn);
        };
    }

    private Reaction show(Story story, ShownAs as, StoryForm form, Turn turn) {
        boolean agreedAlready =
                story.agreed().filter(consent -> consent.as().equals(as)).isPresent();
        Reaction shown =
                agreedAlready ? sharing.changed(story, turn) : sharing.agree(story, as, form.asAgreed(turn), turn);
        return shown.and(Reaction.whisper(StoryMessages.agreed(as, turn)));
    }

    private static Reaction askUnderWhichName(Story story, Event.FormSent sent, Turn turn) {
        String name = Story.PREFIX + "/name/" + FreshId.of(sent, turn);
        return Reaction.whisper(turn.say("story.name.asked"))
                .andOpen(new Opening(ConsentTalk.KIND, turn.member(), name, new ConsentTalk.Naming(story.id())));
    }

    private static Story told(String id, Optional<String> prompt, String title, String words, Turn turn) {
        return new Story(
                id,
                turn.community().id(),
                turn.member().id(),
                prompt,
                title,
                words,
                turn.now(),
                turn.now(),
                Optional.empty(),
                Optional.empty());
    }

    private Reaction heard(Event.MessagePosted message, Turn turn) {
        String words = Typed.clean(message.text());
        return message.where() instanceof Place.Thread thread && !words.isEmpty()
                ? prompts.answeredIn(thread)
                        .filter(prompt -> answer(prompt.id(), turn).isEmpty())
                        .map(prompt -> heard(prompt, words, message, turn))
                        .orElse(Reaction.NONE)
                : Reaction.NONE;
    }

    private Reaction heard(Prompt prompt, String words, Event.MessagePosted message, Turn turn) {
        if (words.length() > Story.LONGEST) {
            return Reaction.post(
                    turn.member().direct(),
                    turn.say("story.words.long", "count", words.length(), "most", Story.LONGEST));
        }
        Story story = told(FreshId.of(message, turn), Optional.of(prompt.id()), "", words, turn);
        stories.keep(story);
        stories.heardIn(story.id(), message.message());
        return Reaction.NONE.andOpen(ask(story, turn));
    }

    /** Kindly, and once: a talk of this name is opened once. */
    private static Opening ask(Story story, Turn turn) {
        return new Opening(
                ConsentTalk.KIND,
                turn.member(),
                Story.PREFIX + "/ask/" + story.id(),
                new ConsentTalk.Asking(story.id()));
    }

    private Reaction edited(Event.MessageEdited message, Turn turn) {
        String words = Typed.clean(message.text());
        if (words.isEmpty() || words.length() > Story.LONGEST) {
            return Reaction.NONE;
        }
        return stories.toldIn(message.message())
                .filter(story -> story.author().equals(turn.member().id()))
                .map(story -> story.saying(story.title(), words, turn.now()))
                .map(story -> {
                    stories.keep(story);
                    return sharing.changed(story, turn);
                })
                .orElse(Reaction.NONE);
    }

    /** With the message the story goes, whoever took the message away; its author hears of it if others had seen it. */
    private Reaction deleted(Event.MessageDeleted message, Turn turn) {
        return stories.toldIn(message.message()).map(story -> drop(story, turn)).orElse(Reaction.NONE);
    }

    private Reaction drop(Story story, Turn turn) {
        Reaction withdrawn = sharing.withdraw(story, turn);
        stories.drop(story.id());
        return members.find(story.author())
                .filter(author -> author.here() && story.agreed().isPresent())
                .map(author -> withdrawn.andPost(author.direct(), Message.of(turn.say("story.deleted"))))
                .orElse(withdrawn);
    }
}
