type Fields = Record<string, any>;

const rbacGroup = 'rbac.authorization.k8s.io';

/** Texts are never kept as texts; an empty field is left out. */
function withData({ type = 'Opaque', data, stringData }: Fields): Fields {
  const encoded = Object.fromEntries(
    Object.entries<string>(stringData ?? {}).map(([key, text]) => [
      key,
      Buffer.from(text).toString('base64'),
    ]),
  );
  const all = { ...data, ...encoded };
  return {
    type,
    data: Object.keys(all).length > 0 ? all : undefined,
    stringData: undefined,
  };
}

function withGroups({ subjects }: Fields): Fields {
  return {
    ...(subjects && {
      subjects: subjects.map((subject: Fields) => ({
        ...subject,
        ...(subject.kind !== 'ServiceAccount' &&
          !subject.apiGroup && { apiGroup: rbacGroup }),
      })),
    }),
  };
}

/**
 * Of kinds without a specification. Sources:
 * kubernetes/kubernetes:pkg/apis/{core,rbac}/v1/{conversion,defaults}.go
 */
export const wholeDefaults: Partial<
  Record<string, (object: Fields) => Fields>
> = {
  Secret: withData,
  Role: ({ rules = null }) => ({ rules }),
  ClusterRole: ({ rules = null }) => ({ rules }),
  RoleBinding: withGroups,
  ClusterRoleBinding: withGroups,
};
