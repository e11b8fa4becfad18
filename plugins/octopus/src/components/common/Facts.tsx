import { ReactNode } from 'react';
import styles from './Facts.module.css';

/** A name and a value, or a falsy value to show nothing. */
export type Fact = [name: string, value: ReactNode] | undefined | '' | false;

/** A list of names and values. */
export const Facts = (props: { facts: Fact[] }) => (
  <dl className={styles.facts}>
    {props.facts.map(
      fact =>
        fact && (
          <div key={fact[0]} className={styles.fact}>
            <dt>{fact[0]}</dt>
            <dd>{fact[1]}</dd>
          </div>
        ),
    )}
  </dl>
);
