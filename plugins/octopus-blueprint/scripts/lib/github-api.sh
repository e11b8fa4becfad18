# github_api METHOD PATH [JSON]: see http_call. The caller looks at HTTP_STATUS;
# only a refused token ends the step here.
github_api() {
  http_call "$1" "https://api.github.com/$2" "Authorization: Bearer $GITHUB_ACCESS_TOKEN" "${@:3}"
  if [[ $HTTP_STATUS == 401 ]]; then
    stop "GitHub refused the token in Git.Credentials.Password (401). Put a valid one into the library variable set 'GitHub'."
  fi
}
