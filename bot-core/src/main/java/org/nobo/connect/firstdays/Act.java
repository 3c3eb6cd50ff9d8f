package org.nobo.connect.firstdays;

/** What a newcomer is offered on a day, by what they have not done yet. */
enum Act {
    NOTHING,
    BEGIN,
    INTRODUCE,
    MEET,
    ASK,
    LOOK_BACK,
    TELL_LEADERS;

    private static final int ENOUGH_MET = 3;

    static Act on(FirstDay day, Deeds.Done done) {
        return switch (day) {
            case THIRD -> done.answered() ? first(INTRODUCE, MEET, ASK, done) : done.anything() ? NOTHING : BEGIN;
            case SEVENTH -> done.anything() ? first(ASK, MEET, INTRODUCE, done) : TELL_LEADERS;
            case THIRTIETH -> done.anything() ? LOOK_BACK : NOTHING;
        };
    }

    private static Act first(Act one, Act two, Act three, Deeds.Done done) {
        return one.isOpen(done) ? one : two.isOpen(done) ? two : three.isOpen(done) ? three : NOTHING;
    }

    private boolean isOpen(Deeds.Done done) {
        return switch (this) {
            case INTRODUCE -> done.answered() && done.introduced() == Drafted.NOT_YET;
            case MEET -> done.willing() && done.met() < ENOUGH_MET;
            case ASK -> done.asked() == 0;
            default -> false;
        };
    }
}
