import { RocketIcon, TerminalIcon } from '../common/icons';

/** The mark of releases or of runbooks in the list of types. */
export const SearchTypeIcon = (props: { of: 'releases' | 'runbooks' }) => {
  const Icon = props.of === 'releases' ? RocketIcon : TerminalIcon;
  return <Icon size={20} />;
};
