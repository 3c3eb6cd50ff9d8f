/**
 * Prompts: what leaders ask of everybody so that stories are told, when and where it is asked, and once.
 *
 * <p>Other packages of illuminate ask {@link org.nobo.illuminate.prompt.Prompts} which prompt a thread answers. What is told
 * in answer lives in {@code story}, not here.
 */
package org.nobo.illuminate.prompt;
