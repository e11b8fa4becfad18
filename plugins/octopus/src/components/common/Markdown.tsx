import { MarkdownContent } from '@backstage/core-components';
import styles from './Markdown.module.css';

/**
 * Text with Markdown that somebody wrote in Octopus or in a build. Links open in
 * a new tab; HTML in it is cleaned.
 */
export const Markdown = (props: { content: string }) => (
  <MarkdownContent
    content={props.content}
    linkTarget="_blank"
    className={styles.markdown}
  />
);
