import { Column } from '@backstage/ui';

/** Renders the header of a column, with its whole name where it is cut off. */
export function columnHeader(id: string, name: string, minWidth: number) {
  return () => (
    <Column id={id} minWidth={minWidth}>
      <span title={name}>{name}</span>
    </Column>
  );
}
