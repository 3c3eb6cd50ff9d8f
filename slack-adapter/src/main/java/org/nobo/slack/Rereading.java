package org.nobo.slack;

import com.slack.api.model.Message;
import java.util.Optional;
import org.nobo.chat.DeliveryFailure;
import org.nobo.chat.MessageRef;
import org.nobo.chat.Written;

/** What somebody wrote, looked up once more. */
final class Rereading {
    private final Self self;
    private final Places places;
    private final History history;
    private final Typed typed;

    Rereading(Self self, Places places, History history, Roster roster) {
        this.self = self;
        this.places = places;
        this.history = history;
        this.typed = new Typed(self.user(), roster::name);
    }

    /** Empty where it stands no longer, we may not see it, or no person wrote it. */
    Optional<Written> read(MessageRef which) throws DeliveryFailure {
        try {
            String conversation = places.conversation(which.place());
            return history.at(which.place(), conversation, which.id()).stream()
                    .filter(message -> which.id().equals(message.getTs()) && isByPerson(message))
                    .findFirst()
                    .map(message -> new Written(self.account(message.getUser()), typed.read(message.getText())));
        } catch (DeliveryFailure.Refused e) {
            return Optional.empty();
        }
    }

    private boolean isByPerson(Message message) {
        return message.getText() != null
                && message.getUser() != null
                && message.getBotId() == null
                && !message.getUser().equals(self.user());
    }
}
