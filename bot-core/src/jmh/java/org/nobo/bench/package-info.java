/**
 * What the core costs, held against the bare database in the same run. Nothing here is part of {@code mvn verify}.
 *
 * <p>{@code mvn -q -Pquick,bench -pl bot-core test-compile exec:exec -Dbench=DurableEvents} runs one;
 * {@code -Dbench.main=org.nobo.bench.LatencyAtRate} {@code -Dbench.main=org.nobo.bench.MillionEvents}, {@code
 * -Dbench.main=org.nobo.bench.Rounds}, {@code -Dbench.main=org.nobo.bench.Seasons}, {@code
 * -Dbench.main=org.nobo.bench.Answering}, {@code
 * -Dbench.main=org.nobo.bench.SiteOfMany} and {@code -Dbench.main=org.nobo.bench.SideBySide} are programs of their own.
 */
package org.nobo.bench;
