package org.nobo.app;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.List;
import org.nobo.chat.ChatPlatform;
import org.nobo.chat.WebDoor;
import org.nobo.outbox.Outbox;
import org.nobo.store.Store;

/** What is counted while the bot runs, in the text form that Prometheus and others read. No name of a member is in it. */
final class Meters implements WebDoor, AutoCloseable {
    static final String PATH = "/metrics";

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final JvmGcMetrics collections = new JvmGcMetrics();

    private Meters() {
        Metrics.addRegistry(registry);
    }

    /** From now on everything is counted that turns, deliveries, the database and the JVM say, and which platforms are in. */
    static Meters over(Store store, Platforms platforms) {
        Meters meters = new Meters();
        meters.jvm();
        store.measuredBy(meters.registry);
        Gauge.builder("nobo.outbox.waiting", store.outbox(), Outbox::waiting)
                .description("Deliveries that wait to be sent")
                .strongReference(true)
                .register(meters.registry);
        platforms
                .meant()
                .forEach(name -> Gauge.builder("nobo.platform.in", platforms, all -> all.hears(name) ? 1 : 0)
                        .tag("platform", name)
                        .description("Whether the bot is in on this platform, and hears")
                        .register(meters.registry));
        return meters;
    }

    private void jvm() {
        List.of(
                        new JvmMemoryMetrics(),
                        new JvmThreadMetrics(),
                        new ProcessorMetrics(),
                        new UptimeMetrics(),
                        collections)
                .forEach(each -> each.bindTo(registry));
    }

    /** What is counted of a platform that came in. */
    void count(ChatPlatform platform) {
        String name = "nobo." + platform.id().value() + ".";
        platform.counts()
                .keySet()
                .forEach(what -> FunctionCounter.builder(
                                name + what, platform, it -> it.counts().getOrDefault(what, 0L))
                        .register(registry));
    }

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public Answer knock(Knock knock) {
        return new Answer(200, "text/plain; version=0.0.4; charset=utf-8", registry.scrape());
    }

    @Override
    public void close() {
        collections.close();
        Metrics.removeRegistry(registry);
        registry.close();
    }
}
