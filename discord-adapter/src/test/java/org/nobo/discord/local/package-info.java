/**
 * A small, strict Discord on this machine: REST over HTTP and the gateway over a websocket, spoken as Discord documents
 * them, so that the real client library can be run against it.
 *
 * <p>It refuses what Discord refuses (limits, intents, permissions, closed direct messages, answers that come too late)
 * and can be told to fail the way a network fails. It knows nothing of the adapter under test.
 */
package org.nobo.discord.local;
