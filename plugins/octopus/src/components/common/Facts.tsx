import { ReactNode } from 'react';
import styles from './Facts.module.css';

/** Names and values below each other. */
export const Facts = (props: { facts: [name: string, value: ReactNode][] }) => (
  <dl className={styles.facts}>
    {props.facts.map(([name, value]) => (
      <div key={name} className={styles.fact}>
        <dt>{name}</dt>
        <dd>{value}</dd>
      </div>
    ))}
  </dl>
);
