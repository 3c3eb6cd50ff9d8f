package org.nobo.care.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nobo.chat.Action;
import org.nobo.chat.Control;
import org.nobo.chat.Control.Choice;
import org.nobo.chat.Control.Look;
import org.nobo.chat.MemberId;
import org.nobo.chat.Message;
import org.nobo.chat.Text;
import org.nobo.community.Member;
import org.nobo.community.Members;
import org.nobo.feature.Reaction;
import org.nobo.feature.Turn;
import org.nobo.words.Wordbook;

/** What is said to those who read a report and to its reporter, always by direct message. */
record ReportMessages(Reports reports, Members members, Wordbook wordbook) {

    WhichOne which() {
        return new WhichOne(reports);
    }

    Turn theirs(Member member, Turn turn) {
        return turn.speakingWith(member, wordbook.in(member.language()));
    }

    /** The report itself with all that was said since, and what can be done. */
    Message card(Report report, String key, Turn turn) {
        String who = report.named()
                ? members.find(report.reporter()).map(Member::name).orElse("")
                : "";
        Text head = turn.say(key, "who", who.isEmpty() ? turn.label("report.somebody") : who);
        Text text = head.plus(new Text(List.of(new Text.Quote(Text.said(report.words())))));
        for (Note note : reports.notes(report.id())) {
            text = text.paragraph(turn.say(note.byReporter() ? "report.added" : "report.wrote", "words", note.words()));
        }
        List<String> about = report.about().stream()
                .flatMap(id -> members.find(id).map(Member::name).stream())
                .sorted()
                .toList();
        return Message.of(
                about.isEmpty()
                        ? text
                        : text.paragraph(
                                turn.say("report.names", "names", turn.words().row(about))),
                controls(report, turn));
    }

    private List<Control> controls(Report report, Turn turn) {
        List<Control> controls = new ArrayList<>();
        if (report.stage() == Stage.OPEN) {
            controls.add(new Choice(report.choice("take"), turn.label("report.take"), Look.PRIMARY));
        }
        if (report.stage() == Stage.TAKEN) {
            controls.add(new Choice(report.choice("write"), turn.label("report.write"), Look.PRIMARY));
            if (!others(report, turn.member().id()).isEmpty()) {
                controls.add(new Control.Menu(
                        report.choice("over"), turn.label("report.over"), options(report, turn), 1, 1));
            }
            controls.add(Choice.of(report.choice("end"), turn.label("report.end")));
        }
        return controls;
    }

    private List<Control.Option> options(Report report, Turn turn) {
        return others(report, turn.member().id()).stream()
                .map(leader -> Control.Option.of(leader.id().value(), leader.name()))
                .toList();
    }

    /** Those who may have it beside this one: not whom it is about, and not its reporter. */
    List<Member> others(Report report, MemberId but) {
        return members.leaders(report.community()).stream()
                .filter(leader -> report.mayGoTo(leader) && !leader.id().equals(but))
                .toList();
    }

    /** Given to a leader, instead of what they had of it before. */
    Reaction give(Report report, Member leader, String key, Turn turn) {
        reports.give(report.id(), leader.id());
        return away(report, leader.id()).and(write(report, leader, card(report, key, theirs(leader, turn))));
    }

    private Reaction write(Report report, Member to, Message message) {
        String name = report.message(reports.countWritten(report.id()) + 1);
        reports.wrote(report.id(), new Written(name, to.id()));
        return Reaction.NONE.and(name, new Action.Post(to.direct(), message));
    }

    /** What somebody had of it before is taken from them. */
    private Reaction away(Report report, MemberId from) {
        Reaction all = Reaction.NONE;
        for (Written each : to(report, from)) {
            reports.unwrote(report.id(), each);
            all = all.and(new Action.Delete(each.name()));
        }
        return all;
    }

    private List<Written> to(Report report, MemberId member) {
        return reports.written(report.id()).stream()
                .filter(each -> each.to().equals(member))
                .toList();
    }

    /** Everything that was written about it, to whomever. */
    static List<Action> allAway(Report report, Reports reports) {
        return reports.written(report.id()).stream()
                .<Action>map(each -> new Action.Delete(each.name()))
                .toList();
    }

    /** What a reader has before them becomes this. */
    Reaction change(Report report, MemberId reader, Message message) {
        Reaction all = Reaction.NONE;
        for (Written each : to(report, reader)) {
            all = all.and(new Action.Edit(each.name(), message));
        }
        return all;
    }

    /** The others see who looks after it, and no word of it any more. */
    Reaction settle(Report report, String key, Member by, Turn turn) {
        Reaction all = Reaction.NONE;
        for (MemberId reader : report.readers()) {
            Optional<Member> leader = members.find(reader).filter(found -> !reader.equals(by.id()));
            if (leader.isPresent()) {
                Turn theirs = theirs(leader.get(), turn);
                Text said = theirs.say(key, "name", by.name()).paragraph(which().toReader(report, theirs));
                all = all.and(change(report, reader, Message.of(said)));
            }
        }
        return all;
    }

    /** To its reporter, with what they can do. */
    Reaction toReporter(Report report, String key, Turn turn, Object... namesAndValues) {
        return members.find(report.reporter())
                .filter(Member::here)
                .map(reporter -> {
                    Turn theirs = theirs(reporter, turn);
                    Text said = theirs.say(key, namesAndValues).paragraph(which().toReporter(report, theirs));
                    return write(report, reporter, Message.of(said, mine(report, theirs)));
                })
                .orElse(Reaction.NONE);
    }

    /** What its reporter can do. */
    static List<Control> mine(Report report, Turn turn) {
        Choice back = Choice.of("my-report/back/" + report.id(), turn.label("report.back"));
        return report.stage() == Stage.ENDED
                ? List.of(Choice.of("my-report/again/" + report.id(), turn.label("report.again")), back)
                : List.of(Choice.of("my-report/add/" + report.id(), turn.label("report.add")), back);
    }
}
