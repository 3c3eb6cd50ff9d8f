package org.nobo.discord;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.nobo.chat.Account;
import org.nobo.chat.Message;
import org.nobo.chat.Place;
import org.nobo.chat.PlatformId;
import org.nobo.chat.Role;
import org.nobo.chat.Text;

/** Takes a text apart into pieces, so that it can be laid on pages. Nothing is escaped yet: that depends on the place. */
final class Atoms {
    private static final int LONGEST_LINK = 1_000;

    private final PlatformId discord;
    private final List<Atom> atoms = new ArrayList<>();

    private Atoms(PlatformId discord) {
        this.discord = discord;
    }

    static List<Atom> of(Message message, PlatformId discord) {
        Atoms all = new Atoms(discord);
        if (!message.title().isBlank()) {
            all.ready("### ", false);
            all.signs(message.title().strip().replaceAll("\\s+", " "), 0, false);
            all.signs("\n", 0, false);
        }
        all.text(message.text(), false);
        return all.atoms;
    }

    private void text(Text text, boolean quoted) {
        new BotMarkdown(text)
                .read(
                        (sign, kind, style) -> atoms.add(new Atom(sign, kind, style, quoted, null)),
                        (part, style) -> part(part, style, quoted));
    }

    private void part(Text.Part part, int style, boolean quoted) {
        switch (part) {
            case Text.Markdown(String source) -> signs(source, style, quoted);
            case Text.Said(String words) -> signs(words, style, quoted);
            case Text.Strong(String words) -> signs(words, words.isBlank() ? style : style | Atom.STRONG, quoted);
            case Text.Quote(Text inner) -> quote(inner);
            case Text.Mention(Account who, String name) -> mention(who, name, quoted);
            case Text.RoleMention(Role role) -> role(role, quoted);
            case Text.ChannelLink(Place.Channel channel, String name) -> channel(channel, name, quoted);
            case Text.Link(String label, URI target) -> link(label, target, quoted);
        }
    }

    private void quote(Text inner) {
        if (!atoms.isEmpty() && !atoms.getLast().isNewline()) {
            signs("\n", 0, false);
        }
        text(inner, true);
        signs("\n", 0, false);
    }

    private void mention(Account who, String name, boolean quoted) {
        if (who.platform().equals(discord)) {
            atoms.add(new Atom("<@" + who.user() + ">", Atom.Kind.READY, 0, quoted, who.user()));
        } else {
            signs("@" + name, 0, quoted);
        }
    }

    private void role(Role role, boolean quoted) {
        if (role.platform().equals(discord)) {
            atoms.add(new Atom("<@&" + role.id() + ">", Atom.Kind.READY, 0, quoted, Atom.ROLE + role.id()));
        } else {
            signs("@" + role.name(), 0, quoted);
        }
    }

    private void channel(Place.Channel channel, String name, boolean quoted) {
        if (channel.platform().equals(discord)) {
            ready("<#" + channel.id() + ">", quoted);
        } else {
            signs("#" + name, 0, quoted);
        }
    }

    /** In angle brackets, so that no preview unfolds below. */
    private void link(String label, URI target, boolean quoted) {
        String url = target.toASCIIString().replace("(", "%28").replace(")", "%29");
        if (url.length() > LONGEST_LINK) {
            signs(label + " " + url, 0, quoted);
        } else if (label.isBlank()) {
            ready("<" + url + ">", quoted);
        } else {
            String oneLine = label.strip().replaceAll("\\s+", " ");
            ready("[" + Page.shown(oneLine) + "](<" + url + ">)", quoted);
        }
    }

    private void ready(String markup, boolean quoted) {
        atoms.add(new Atom(markup, Atom.Kind.READY, 0, quoted, null));
    }

    private void signs(String words, int style, boolean quoted) {
        words.replace("\r\n", "\n")
                .codePoints()
                .filter(sign -> sign == '\n' || sign == '\t' || !Character.isISOControl(sign))
                .forEach(sign -> atoms.add(new Atom(Character.toString(sign), Atom.Kind.SIGN, style, quoted, null)));
    }
}
