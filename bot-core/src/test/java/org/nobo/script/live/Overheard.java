package org.nobo.script.live;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.function.Consumer;
import org.nobo.chat.ChatPlatform;
import org.nobo.chat.Place;

/** A platform as it is, of which the rooms are noted that it opens: a stage shows them only to whoever knows where they are. */
final class Overheard implements InvocationHandler {
    private final ChatPlatform platform;
    private final Consumer<Place.Room> opened;

    private Overheard(ChatPlatform platform, Consumer<Place.Room> opened) {
        this.platform = platform;
        this.opened = opened;
    }

    static ChatPlatform gathering(ChatPlatform platform, Consumer<Place.Room> opened) {
        return (ChatPlatform) Proxy.newProxyInstance(
                ChatPlatform.class.getClassLoader(),
                new Class<?>[] {ChatPlatform.class},
                new Overheard(platform, opened));
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        try {
            Object answer = method.invoke(platform, arguments);
            if (answer instanceof Place.Room room) {
                opened.accept(room);
            }
            return answer;
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
