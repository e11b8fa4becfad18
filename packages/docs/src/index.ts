/**
 * Writes the tables of the documentation that a program knows, and checks what
 * comments and documents cite.
 *
 * @packageDocumentation
 */
export { findCitations } from './citations/findCitations';
export { replaceGenerated } from './generate/replaceGenerated';
