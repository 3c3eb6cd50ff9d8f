package org.nobo.illuminate.story;

import java.util.Optional;
import org.nobo.chat.Event;
import org.nobo.chat.Form;
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

/** {@code /nobo story}, and the button under a prompt: a story is told just to the bot, by a form, and changed there. */
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
                .orElseGet(() -> Story.told(
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
}
