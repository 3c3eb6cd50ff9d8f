package org.nobo.app;

import org.nobo.community.Member;
import org.nobo.connect.firstdays.FirstDays;
import org.nobo.connect.introduction.Introducer;
import org.nobo.connect.welcome.Welcome;
import org.nobo.feature.Reaction;
import org.nobo.feature.Turn;

/** After the welcome come the first days, and somebody to meet. */
record AfterWelcome(Introducer introducer, FirstDays firstDays) implements Welcome.After {

    @Override
    public Reaction saidYes(Member member, Turn turn) {
        return introducer.saidYes(member, turn);
    }

    @Override
    public Reaction told(Member member, Turn turn) {
        return firstDays.told(member, turn);
    }

    @Override
    public Reaction stopped(Member member, Turn turn) {
        return firstDays.stopped(member, turn);
    }
}
