/**
 * Pages of Markdown to take along: charters, stories.
 *
 * <p>What is put in is text, whoever typed it: nothing in it becomes a heading, a link or HTML.
 */
package org.nobo.paper;
