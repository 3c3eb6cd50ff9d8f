/**
 * What a community knows: entries of eight kinds, where each comes from, and how a folder of Markdown becomes entries.
 *
 * <p>The database is the truth about them and {@link org.nobo.resource.knowhow.ChangeLog} tells what became of each; the
 * search index follows it. Nothing here ranks, and nothing here talks to anybody.
 */
package org.nobo.resource.knowhow;
