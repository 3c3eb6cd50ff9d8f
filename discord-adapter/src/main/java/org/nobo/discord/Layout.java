package org.nobo.discord;

import java.util.ArrayList;
import java.util.List;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.buttons.ButtonStyle;
import net.dv8tion.jda.api.components.selections.SelectOption;
import net.dv8tion.jda.api.components.selections.StringSelectMenu;
import org.nobo.chat.Control;
import org.nobo.words.Words;

/**
 * Lays controls in rows: five buttons or one menu a row, five rows a message. A menu longer than Discord's 25 options
 * becomes several, with a button behind them that takes what was picked in all.
 */
final class Layout {
    static final int ROWS = 5;
    static final int OPTIONS = 25;
    static final int OPTION_LENGTH = 100;
    private static final int BUTTONS = 5;
    private static final int LABEL = 80;
    private static final int PROMPT = 90;

    private final Words words;
    private final List<List<ActionRow>> blocks = new ArrayList<>();
    private final List<Button> row = new ArrayList<>();
    private boolean rowBelongsAbove;

    private Layout(Words words) {
        this.words = words;
    }

    /**
     * The rows, message by message.
     *
     * @throws IllegalArgumentException when something does not fit into Discord in any way
     */
    static List<List<ActionRow>> of(List<Control> controls, Words words) {
        Layout layout = new Layout(words);
        controls.forEach(layout::add);
        layout.closeRow();
        return layout.messages();
    }

    private void add(Control control) {
        switch (control) {
            case Control.Choice choice -> button(Button.of(style(choice), choice.id(), cut(choice.label(), LABEL)));
            case Control.Door door -> button(Button.link(door.target().toString(), cut(door.label(), LABEL)));
            case Control.Menu menu
            when menu.options().size() <= OPTIONS -> {
                closeRow();
                blocks.add(new ArrayList<>(List.of(ActionRow.of(menu(menu)))));
            }
            case Control.Menu menu -> longMenu(menu);
        }
    }

    private void button(Button button) {
        if (row.size() == BUTTONS) {
            closeRow();
        }
        row.add(button);
    }

    private void closeRow() {
        if (row.isEmpty()) {
            return;
        }
        ActionRow closed = ActionRow.of(row);
        if (rowBelongsAbove) {
            blocks.getLast().add(closed);
        } else {
            blocks.add(new ArrayList<>(List.of(closed)));
        }
        row.clear();
        rowBelongsAbove = false;
    }

    private static StringSelectMenu menu(Control.Menu menu) {
        int count = menu.options().size();
        return StringSelectMenu.create(menu.id())
                .setPlaceholder(menu.prompt().isBlank() ? null : cut(menu.prompt(), PROMPT))
                .addOptions(menu.options().stream().map(Layout::option).toList())
                .setRequiredRange(Math.min(menu.least(), count), Math.clamp(menu.most(), 1, count))
                .build();
    }

    private void longMenu(Control.Menu menu) {
        closeRow();
        List<ActionRow> rows = new ArrayList<>();
        int parts = (menu.options().size() + OPTIONS - 1) / OPTIONS;
        for (int i = 0; i < parts; i++) {
            int from = i * OPTIONS;
            List<Control.Option> some = menu.options()
                    .subList(from, Math.min(from + OPTIONS, menu.options().size()));
            String prompt = cut(menu.prompt(), PROMPT) + " (" + (i + 1) + "/" + parts + ")";
            rows.add(ActionRow.of(menu(
                    new Control.Menu(Picking.partId(menu.id(), i), prompt, some, 0, Math.min(menu.most(), OPTIONS)))));
        }
        blocks.add(rows);
        row.add(Button.primary(Picking.doneId(menu), words.label("discord.done")));
        rowBelongsAbove = true;
    }

    private List<List<ActionRow>> messages() {
        List<List<ActionRow>> messages = new ArrayList<>();
        for (List<ActionRow> block : blocks) {
            if (block.size() > ROWS) {
                throw new IllegalArgumentException(
                        "A menu of Discord holds at most " + (ROWS - 1) * OPTIONS + " options");
            }
            if (messages.isEmpty() || messages.getLast().size() + block.size() > ROWS) {
                messages.add(new ArrayList<>());
            }
            messages.getLast().addAll(block);
        }
        return messages;
    }

    static SelectOption option(Control.Option option) {
        SelectOption plain = SelectOption.of(cut(option.label(), OPTION_LENGTH), option.value());
        return option.hint().isBlank() ? plain : plain.withDescription(cut(option.hint(), OPTION_LENGTH));
    }

    private static ButtonStyle style(Control.Choice choice) {
        return switch (choice.look()) {
            case PLAIN -> ButtonStyle.SECONDARY;
            case PRIMARY -> ButtonStyle.PRIMARY;
            case DANGER -> ButtonStyle.DANGER;
        };
    }

    /** A label too long for Discord, ended with an ellipsis: labels alone are ever shortened, never what is said. */
    static String cut(String label, int most) {
        return label.length() <= most ? label : label.substring(0, most - 1).stripTrailing() + "…";
    }
}
