package org.nobo.discord.local;

/** What Discord says instead of doing what it was asked: a status of HTTP, a code of its own, a sentence. */
final class Trouble extends RuntimeException {
    private static final long serialVersionUID = 1L;

    final int status;
    final int code;

    Trouble(int status, int code, String sentence) {
        super(sentence);
        this.status = status;
        this.code = code;
    }

    static Trouble unfit(String why) {
        return new Trouble(400, 50035, "Invalid Form Body: " + why);
    }

    static Trouble unknown(String what) {
        return switch (what) {
            case "Channel" -> new Trouble(404, 10003, "Unknown Channel");
            case "Guild" -> new Trouble(404, 10004, "Unknown Guild");
            case "Member" -> new Trouble(404, 10007, "Unknown Member");
            case "Message" -> new Trouble(404, 10008, "Unknown Message");
            case "User" -> new Trouble(404, 10013, "Unknown User");
            case "Interaction" -> new Trouble(404, 10062, "Unknown interaction");
            case "Webhook" -> new Trouble(404, 10015, "Unknown Webhook");
            default -> new Trouble(404, 0, "404: Not Found");
        };
    }
}
