/**
 * Pages for the world: what members agreed to, as HTML, Markdown and an Atom feed in a folder any web server can serve.
 *
 * <p>A site is made of records alone, the same each time, and only then laid into a folder. Nothing here knows the
 * database or the chat, and nothing a member typed reaches a page but through a writer that escapes it.
 */
package org.nobo.illuminate.publish;
