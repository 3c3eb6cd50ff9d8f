package org.nobo.terminal;

import java.util.Optional;
import org.nobo.chat.Account;
import org.nobo.terminal.script.Line;
import org.nobo.terminal.script.NotUnderstood;

/** The form that lies before whoever sits here, if one does, asked field by field. */
final class FormDesk {
    private final TerminalPlatform platform;
    private final Acts acts;
    private final LiveScreen screen;
    private Optional<FormFilling> filling = Optional.empty();

    FormDesk(TerminalPlatform platform, Acts acts, LiveScreen screen) {
        this.platform = platform;
        this.acts = acts;
        this.screen = screen;
    }

    Optional<FormFilling> filling() {
        return filling;
    }

    boolean isBusy() {
        return filling.isPresent();
    }

    /** Names the field that is asked. */
    Optional<String> prompt() {
        return filling.map(FormFilling::prompt);
    }

    /** Begins with the form that lies before them now, unless it is in hand already. */
    void look(Account who) {
        Optional<TerminalPlatform.OpenForm> open = platform.formBefore(who);
        if (open.isEmpty()) {
            filling = Optional.empty();
        } else if (filling.isEmpty() || !filling.get().isOf(open.get().form())) {
            FormFilling begun = new FormFilling(open.get().form());
            filling = Optional.of(begun);
            help(begun);
        }
    }

    /** What was typed answers the field that is asked, goes back, or closes the form. */
    void take(String who, String typed) throws NotUnderstood {
        FormFilling form = filling.orElseThrow();
        String line = typed.strip();
        if (line.equalsIgnoreCase("/cancel")) {
            cancel(new Account(platform.home(), who));
        } else if (line.equalsIgnoreCase("/back")) {
            form.back();
            help(form);
        } else {
            fill(form, who, typed);
        }
    }

    private void fill(FormFilling form, String who, String typed) throws NotUnderstood {
        for (String line : typed.split("\n", -1)) {
            if (form.take(line, platform.here())) {
                filling = Optional.empty();
                acts.perform(new Line.Fills(who, form.entries()));
                return;
            }
        }
        if (!form.isWithin()) {
            help(form);
        }
    }

    void cancel(Account who) {
        platform.closeForm(who);
        filling = Optional.empty();
        screen.say("The form is closed; nothing was sent.");
    }

    private void help(FormFilling form) {
        form.help().forEach(screen::say);
    }
}
