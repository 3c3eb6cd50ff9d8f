package org.nobo.terminal;

import java.util.ArrayList;
import java.util.List;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;
import org.nobo.chat.Control;

/** How what can be pressed is laid out: buttons in a row, a list in columns, or one below the other with their hints. */
final class Offer {
    /** So many options may explain themselves; more are only named. */
    private static final int MOST_EXPLAINED = 8;

    private final List<Control> controls;
    private final boolean numbered;
    private int number;

    Offer(List<Control> controls, boolean numbered) {
        this.controls = controls;
        this.numbered = numbered;
    }

    /** The lines of each list and of each row of buttons. */
    List<List<AttributedString>> rows(int width) {
        number = 0;
        List<List<AttributedString>> rows = new ArrayList<>();
        for (List<Pressable> row : Pressable.rows(controls)) {
            if (row.getFirst().control() instanceof Control.Menu menu) {
                rows.add(list(menu, row, width));
            } else {
                rows.add(flowing(row.stream().map(this::button).toList(), width));
            }
        }
        return rows;
    }

    private List<AttributedString> list(Control.Menu menu, List<Pressable> options, int width) {
        List<AttributedString> lines = new ArrayList<>();
        if (numbered) {
            lines.addAll(Wrapping.of(Ink.of(howMany(menu), Ink.QUIET), width));
        }
        boolean explained = options.size() <= MOST_EXPLAINED
                && options.stream().anyMatch(option -> !option.hint().isBlank());
        if (explained) {
            options.forEach(option -> lines.addAll(explained(option, width)));
        } else {
            lines.addAll(columns(options.stream().map(this::option).toList(), width));
        }
        return lines;
    }

    private static String howMany(Control.Menu menu) {
        if (menu.most() == 1) {
            return "Pick one by its number:";
        }
        return menu.least() == menu.most()
                ? "Pick " + menu.most() + " by their numbers, such as 1 4:"
                : "Pick " + (menu.least() > 1 ? menu.least() + " to " : "up to ") + menu.most()
                        + " by their numbers, such as 1 4 6:";
    }

    private List<AttributedString> explained(Pressable option, int width) {
        AttributedStringBuilder line = new AttributedStringBuilder().append(option(option));
        if (!option.hint().isBlank()) {
            line.styled(Ink.QUIET, "  " + option.hint());
        }
        return Wrapping.of(line.toAttributedString(), width);
    }

    private AttributedString option(Pressable option) {
        AttributedStringBuilder cell = new AttributedStringBuilder();
        number++;
        if (numbered) {
            cell.styled(Ink.NUMBER, String.format("%2d ", number));
        } else {
            cell.append("- ");
        }
        return cell.append(option.label()).toAttributedString();
    }

    private AttributedString button(Pressable button) {
        AttributedStringBuilder cell = new AttributedStringBuilder();
        switch (button.control()) {
            case Control.Door door ->
                cell.append(button.label()).append(" ").styled(Ink.PLAIN.underline(), String.valueOf(door.target()));
            case Control.Choice choice
            when numbered -> {
                number++;
                cell.styled(Ink.NUMBER, "[" + number + "] ").styled(style(choice.look()), button.label());
            }
            default -> cell.append("[" + button.label() + "]");
        }
        return cell.toAttributedString();
    }

    private static AttributedStyle style(Control.Look look) {
        return switch (look) {
            case PLAIN -> Ink.PLAIN;
            case PRIMARY -> Ink.STRONG;
            case DANGER -> Ink.DANGER;
        };
    }

    /** As many columns as fit, read along the lines. */
    private static List<AttributedString> columns(List<AttributedString> cells, int width) {
        int widest =
                cells.stream().mapToInt(AttributedString::columnLength).max().orElse(1) + 2;
        int across = Math.max(1, width / widest);
        List<AttributedString> lines = new ArrayList<>();
        for (int i = 0; i < cells.size(); i += across) {
            AttributedStringBuilder line = new AttributedStringBuilder();
            for (AttributedString cell : cells.subList(i, Math.min(i + across, cells.size()))) {
                line.append(" ".repeat(Math.max(0, widest * count(line, widest) - line.columnLength())));
                line.append(cell);
            }
            lines.add(line.toAttributedString());
        }
        return lines;
    }

    /** How many columns a line has begun so far. */
    private static int count(AttributedStringBuilder line, int widest) {
        return (line.columnLength() + widest - 1) / widest;
    }

    private static List<AttributedString> flowing(List<AttributedString> cells, int width) {
        List<AttributedString> lines = new ArrayList<>();
        AttributedStringBuilder line = new AttributedStringBuilder();
        for (AttributedString cell : cells) {
            if (line.length() > 0 && line.columnLength() + 3 + cell.columnLength() > width) {
                lines.add(line.toAttributedString());
                line = new AttributedStringBuilder();
            }
            line.append(line.length() > 0 ? "   " : "").append(cell);
        }
        lines.add(line.toAttributedString());
        return lines.stream().flatMap(each -> Wrapping.of(each, width).stream()).toList();
    }
}
