/** Reference of a user of the catalog, such as `user:default/ada`. */
const USER = /^user:[^/]+\/(.+)$/;

/** Who it was: the name alone of a user of the catalog. */
export const PersonName = (props: { name: string }) => {
  const [, user] = USER.exec(props.name) ?? [];
  return user ? <span title={props.name}>{user}</span> : <>{props.name}</>;
};
