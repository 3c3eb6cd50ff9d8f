package org.nobo.app;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.nobo.chat.ChatPlatform;
import org.nobo.chat.PlatformId;
import org.nobo.connect.introduction.Afterwards;
import org.nobo.connect.introduction.Bringing;
import org.nobo.connect.introduction.Introducer;
import org.nobo.connect.introduction.Meeting;
import org.nobo.connect.introduction.People;
import org.nobo.connect.introduction.Recommending;
import org.nobo.connect.introduction.Silence;
import org.nobo.connect.introduction.Strangers;
import org.nobo.connect.mentoring.Mentoring;
import org.nobo.connect.rounds.Attendance;
import org.nobo.connect.rounds.RoundFeatures;
import org.nobo.feature.Feature;
import org.nobo.store.Store;
import org.nobo.words.Wordbook;

/** All that brings people together, put together. */
final class Meetings {
    private final Store store;
    private final Function<PlatformId, ChatPlatform> platforms;
    private final Wordbook words;
    private final People people;
    private final Bringing bringing;
    private final Strangers strangers;
    private final Introducer introducer;
    private final Silence silence;

    Meetings(Store store, Function<PlatformId, ChatPlatform> platforms, Wordbook words) {
        this.store = store;
        this.platforms = platforms;
        this.words = words;
        this.people = new People(
                store.members(), store.profiles(), store.values(), store.absences(), store.rounds()::apartOf);
        this.bringing = new Bringing(store.encounters(), people, words);
        this.strangers = new Strangers(store.introductions(), store.encounters(), store.profiles(), people);
        this.introducer = new Introducer(store.introductions(), store.profiles(), people, bringing, strangers);
        this.silence = new Attendance(store.rounds(), store.absences());
    }

    /** Finds somebody for a member, and asks that person first. */
    Introducer introducer() {
        return introducer;
    }

    /** Whoever asks to meet somebody. */
    Feature alone() {
        return new Meeting(store.introductions(), store.profiles(), introducer, silence);
    }

    /** Rounds, what becomes of people who were brought together, and others who think of two. */
    List<Feature> features() {
        List<Feature> all = new ArrayList<>(RoundFeatures.of(
                store.rounds(), store.encounters(), store.members(), people, bringing, platforms, words));
        all.add(new Afterwards(store.encounters(), store.profiles(), bringing, silence));
        all.add(new Recommending(store.members(), bringing, strangers));
        all.add(new Mentoring(store.mentorships(), store.members(), store.rounds(), bringing, words));
        return all;
    }
}
