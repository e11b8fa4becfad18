import { Text } from '@backstage/ui';
import { ReactNode, useId } from 'react';
import styles from './Section.module.css';

/** A part of a dialog or card with a title. */
export const Section = (props: { title: string; children: ReactNode }) => {
  const titleId = useId();
  return (
    <section className={styles.section} aria-labelledby={titleId}>
      <Text as="h3" id={titleId} variant="body-medium" weight="bold">
        {props.title}
      </Text>
      {props.children}
    </section>
  );
};
