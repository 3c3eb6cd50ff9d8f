package org.nobo.illuminate.story;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.nobo.chat.Control;
import org.nobo.chat.Event;
import org.nobo.chat.Form;
import org.nobo.chat.Message;
import org.nobo.community.Members;
import org.nobo.feature.Feature;
import org.nobo.feature.FreshId;
import org.nobo.feature.Opening;
import org.nobo.feature.Reaction;
import org.nobo.feature.Routes;
import org.nobo.feature.Turn;
import org.nobo.feature.Typed;
import org.nobo.illuminate.prompt.Prompt;
import org.nobo.illuminate.prompt.Prompts;

/** {@code /nobo story}, and the button under a prompt: a story is told just to the bot, by a form, and changed there. */
public final class Telling implements Feature {
    private final Stories stories;
    private final Prompts prompts;
    private final Members members;
    private final Sharing sharing;
    private final Reminders reminders;

    public Telling(Stories stories, Prompts prompts, Members members, Sharing sharing, Reminders reminders) {
        this.stories = stories;
        this.prompts = prompts;
        this.members = members;
        this.sharing = sharing;
        this.reminders = reminders;
    }

    @Override
    public void routes(Routes routes) {
        routes.command("story", this::open)
                .choice(Story.PREFIX, this::open)
                .form(Story.PREFIX, this::take)
                .talk(new ConsentTalk(stories, members, sharing))
                .talk(new InItTalk(stories, sharing))
                .talk(new Interview(stories, reminders))
                .on(Event.ShortcutUsed.class, this::shortcut);
    }

    /** What stands behind the command is the story already. */
    private Reaction open(Event.CommandGiven command, Turn turn) {
        String words = Typed.clean(command.words());
        if (TypedName.is("interview.words", words, turn)) {
            return interview(Optional.empty(), command, turn);
        }
        return Reaction.ask(StoryForm.fresh(FreshId.of(command, turn), Optional.empty(), words)
                .form(turn));
    }

    /** A button that invites to tell a story, for messages of other features, such as "What came of it?". */
    public static Control.Choice invitation(String label) {
        return Control.Choice.of(Story.PREFIX + "/tell", label);
    }

    /** Only who wrote it can make a story of it. */
    private Reaction shortcut(Event.ShortcutUsed used, Turn turn) {
        if (!TypedName.is(
                "story.shortcut.words", used.shortcut().replace('-', ' ').replace('_', ' '), turn)) {
            return Reaction.NONE;
        }
        String words = Typed.clean(used.text());
        boolean own = used.author()
                .flatMap(author -> members.of(turn.community().id(), author))
                .filter(author -> author.id().equals(turn.member().id()))
                .isPresent();
        if (!own || words.isEmpty()) {
            return Reaction.whisper(turn.say(own ? "story.shortcut.empty" : "story.shortcut.others"));
        }
        StoryForm form = StoryForm.fresh(FreshId.of(used, turn), Optional.empty(), words);
        if (words.length() <= StoryForm.LONGEST_TYPED) {
            return Reaction.ask(form.form(turn));
        }
        if (words.length() > Story.LONGEST) {
            return Reaction.whisper(turn.say("story.words.long", "count", words.length(), "most", Story.LONGEST));
        }
        Story story = Story.told(form.story(), Optional.empty(), "", words, turn);
        stories.keep(story);
        return Reaction.whisper(OwnMessages.card(story, turn));
    }

    /** {@code story/tell}, {@code story/tell/<prompt>}, {@code story/change/<story>}. */
    private Reaction open(Event.ChoiceMade choice, Turn turn) {
        String[] parts = choice.choice().split("/", 3);
        Optional<String> id = parts.length > 2 ? Optional.of(parts[2]) : Optional.empty();
        if ("talk".equals(parts[1])) {
            return interview(known(id, turn), choice, turn);
        }
        return "change".equals(parts[1])
                ? id.flatMap(story -> own(story, turn))
                        .map(story -> Reaction.ask(StoryForm.of(story, turn).form(turn)))
                        .orElseGet(() -> Reaction.whisper(turn.say("story.gone")))
                : Reaction.ask(toTell(known(id, turn), choice, turn).form(turn));
    }

    /** One story a person and prompt: who told one already is shown it. */
    private Reaction interview(Optional<Prompt> prompt, Event event, Turn turn) {
        Optional<Story> told = prompt.flatMap(asked -> answer(asked.id(), turn));
        return told.map(story -> Reaction.whisper(OwnMessages.card(story, turn)))
                .orElseGet(() -> Reaction.whisper(turn.say("interview.begun"))
                        .andOpen(Interview.opening(FreshId.of(event, turn), prompt.map(Prompt::id), turn)));
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
                .orElseGet(() -> Story.told(
                        form.story(), known(form.prompt(), turn).map(Prompt::id), form.title(), form.words(), turn));
        stories.keep(story);
        Reaction changed =
                before.map(told -> sharing.changed(told, story, turn)).orElse(Reaction.NONE);
        return changed.and(share(story, form, sent, turn));
    }

    private Reaction share(Story story, StoryForm form, Event.FormSent sent, Turn turn) {
        List<Where> places = form.places(turn).orElse(List.of());
        Set<Where> others = EnumSet.allOf(Where.class);
        others.removeAll(places);
        others.retainAll(story.agreed().keySet());
        Reaction less = others.isEmpty() ? Reaction.NONE : sharing.withdraw(story, others, turn);
        if (places.isEmpty()) {
            return less.and(Reaction.whisper(turn.say("story.kept")));
        }
        return switch (TypedName.read(form.name(), members, turn)) {
            case TypedName.Clear(ShownAs as) -> less.and(show(story, places, as, form, turn));
            default -> less.and(askUnderWhichName(story, places, sent, turn));
        };
    }

    private Reaction show(Story story, List<Where> places, ShownAs as, StoryForm form, Turn turn) {
        List<Where> fresh = places.stream()
                .filter(where -> Optional.ofNullable(story.agreed().get(where))
                        .filter(consent -> consent.as().equals(as))
                        .isEmpty())
                .toList();
        Reaction shown = fresh.isEmpty() ? Reaction.NONE : sharing.agree(story, fresh, as, form.asAgreed(turn), turn);
        Story now = stories.find(story.id()).orElseThrow();
        return shown.and(Reaction.whisper(Message.of(StoryMessages.agreed(now, turn), ShowingValue.button(now, turn))));
    }

    private static Reaction askUnderWhichName(Story story, List<Where> places, Event.FormSent sent, Turn turn) {
        String name = Story.PREFIX + "/name/" + FreshId.of(sent, turn);
        return Reaction.whisper(turn.say("story.name.asked"))
                .andOpen(new Opening(
                        ConsentTalk.KIND, turn.member(), name, new ConsentTalk.Naming(story.id(), places, false)));
    }
}
