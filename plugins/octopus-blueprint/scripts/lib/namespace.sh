# Kubernetes namespaces are DNS labels (RFC 1123): a-z, 0-9 and hyphens, at most
# 63 characters, starting and ending with a letter or digit.
is_dns_label() {
  [[ $1 =~ ^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$ ]]
}

# Prints the namespace of an environment, e.g. feature-branch for Feature Branch.
environment_namespace() {
  local name=${1,,}
  name=${name//[^a-z0-9]/-}
  while [[ $name == *--* ]]; do
    name=${name//--/-}
  done
  name=${name#-}
  name=${name:0:63}
  printf '%s' "${name%-}"
}

# Fargate profiles choose pods by namespace; in all others pods run on the one
# node of the cluster. Selectors may hold wildcards, so one profile is enough
# for every feature branch whose namespace begins with feature-.
is_fargate_namespace() {
  [[ $1 =~ ^(default|kube-system|development|test|production|feature-.*)$ ]]
}
