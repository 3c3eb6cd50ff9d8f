/**
 * Reading documents that are no Markdown: web pages, PDF, Word, tables and exports of Slack become Markdown, and with it articles.
 *
 * <p>Strangers' documents can be broken, endless or meant to harm, so the libraries that open them run in a process of
 * their own, with little memory and little time; {@code org.apache.tika} and {@code org.apache.commons.csv} stay here.
 */
package org.nobo.resource.reading;
