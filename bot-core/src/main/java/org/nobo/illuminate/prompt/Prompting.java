package org.nobo.illuminate.prompt;

import java.time.ZonedDateTime;
import java.util.Optional;
import org.nobo.chat.Event;
import org.nobo.chat.Form;
import org.nobo.chat.Place;
import org.nobo.community.Member;
import org.nobo.community.Members;
import org.nobo.feature.Feature;
import org.nobo.feature.FreshId;
import org.nobo.feature.Reaction;
import org.nobo.feature.Routes;
import org.nobo.feature.Turn;
import org.nobo.illuminate.prompt.Prompt.Stage;
import org.nobo.words.Wordbook;
import org.nobo.words.when.When;

/** {@code /nobo prompt}: leaders ask everybody for stories, now or at a time. */
public final class Prompting implements Feature {
    private final Prompts prompts;
    private final Members members;
    private final Wordbook wordbook;
    private final Asked asked;

    public Prompting(Prompts prompts, Members members, Wordbook wordbook) {
        this.prompts = prompts;
        this.members = members;
        this.wordbook = wordbook;
        this.asked = new Asked(prompts, wordbook);
    }

    @Override
    public void routes(Routes routes) {
        routes.leadersCommand("prompt", this::open)
                .leadersForm(Prompt.PREFIX, this::take)
                .leadersChoice(Prompt.PREFIX, this::callOff)
                .alarm(Prompt.PREFIX, this::timeCame)
                .delivered(Prompt.PREFIX, this::stands)
                .refused(Prompt.PREFIX, this::refused);
    }

    /** What stands behind the command is the text already. */
    private Reaction open(Event.CommandGiven command, Turn turn) {
        String text = command.words().strip();
        return Reaction.ask(new PromptForm(FreshId.of(command, turn), text, "", "").form(turn));
    }

    private Reaction take(Event.FormSent sent, Turn turn) {
        PromptForm form = PromptForm.sent(behindPrefix(sent.form()), sent.values());
        if (!FreshId.isOne(form.id())) {
            return Reaction.whisper(turn.say("talk.late.over"));
        }
        Optional<Prompt> before = prompts.find(form.id());
        if (before.isPresent()) {
            return Reaction.whisper(PromptMessages.noted(before.get(), turn)); // sent twice, asked once
        }
        Optional<Place.Channel> place =
                form.place(PromptForm.home(sent, turn), turn.community().stories());
        Form checked = form.checked(place.isPresent(), turn);
        return checked.mends() ? Reaction.ask(checked) : note(form, place.orElseThrow(), turn);
    }

    private Reaction note(PromptForm form, Place.Channel place, Turn turn) {
        Prompt prompt = new Prompt(
                form.id(),
                turn.community().id(),
                Optional.of(turn.member().id()),
                form.text(),
                place,
                turn.now(),
                form.time(turn) instanceof When.At(ZonedDateTime time) ? time.toInstant() : turn.now(),
                Stage.WAITING,
                Optional.empty(),
                Optional.empty(),
                0);
        if (!prompt.waited()) {
            return asked.ask(prompt, turn).and(Reaction.whisper(PromptMessages.noted(prompt.in(Stage.ASKED), turn)));
        }
        prompts.keep(prompt);
        return Reaction.whisper(PromptMessages.noted(prompt, turn)).andAlarm(prompt.name(), prompt.due(), "");
    }

    private Reaction timeCame(Event.TimeCame time, Turn turn) {
        return prompts.find(behindPrefix(time.alarm()))
                .filter(prompt -> prompt.stage() == Stage.WAITING)
                .map(prompt -> asked.ask(prompt, turn))
                .orElse(Reaction.NONE);
    }

    private Reaction stands(Event.Delivered delivered, Turn turn) {
        Optional<Prompt> prompt = prompts.find(behindPrefix(delivered.intention()))
                .filter(one -> one.stands().isEmpty());
        prompt.ifPresent(one -> prompts.keep(one.standing(delivered.what())));
        return prompt.filter(Prompt::waited)
                .map(one -> tellLeader(one, "prompt.stands", turn))
                .orElse(Reaction.NONE);
    }

    private Reaction refused(Event.Refused refused, Turn turn) {
        Optional<Prompt> prompt = prompts.find(behindPrefix(refused.intention()));
        prompt.ifPresent(one -> prompts.keep(one.in(Stage.REFUSED)));
        String why = switch (refused.why()) {
            case GONE -> "prompt.refused.gone";
            case FORBIDDEN, CLOSED, UNFIT -> "prompt.refused.forbidden";
        };
        return prompt.map(one -> tellLeader(one, why, turn)).orElse(Reaction.NONE);
    }

    private Reaction tellLeader(Prompt prompt, String key, Turn turn) {
        return prompt.by()
                .flatMap(members::find)
                .filter(Member::here)
                .map(leader -> Reaction.post(
                        leader.direct(),
                        PromptMessages.about(prompt, key, turn.speakingWith(leader, wordbook.in(leader.language())))))
                .orElse(Reaction.NONE);
    }

    private Reaction callOff(Event.ChoiceMade choice, Turn turn) {
        Optional<Prompt> prompt = prompts.find(behindPrefix(choice.choice()))
                .filter(found -> found.community().equals(turn.community().id()));
        if (prompt.isEmpty() || prompt.get().stage() != Stage.WAITING) {
            return Reaction.whisper(turn.say("prompt.off.late"));
        }
        prompts.keep(prompt.get().in(Stage.CALLED_OFF));
        return Reaction.replace(PromptMessages.about(prompt.get(), "prompt.off.said", turn))
                .callingOff(prompt.get().name());
    }

    private static String behindPrefix(String name) {
        return name.substring(Prompt.PREFIX.length() + 1);
    }
}
