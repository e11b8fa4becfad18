import { OctopusLogLine } from '@octopus-backstage/plugin-octopus-common';
import styles from './LogText.module.css';

/** Shows what a line of a log says, so that errors and warnings stand out. */
export const LogText = (props: {
  line: Pick<OctopusLogLine, 'category' | 'text'>;
  className?: string;
}) => {
  const { category, text } = props.line;
  return (
    <span
      className={[styles.text, props.className].filter(Boolean).join(' ')}
      data-category={category}
    >
      {text}
    </span>
  );
};
