#!/bin/sh
# Copies the templates of the repository into the package, since npm and Yarn pack
# no file from outside of it.
#
#   scripts/pack-templates.sh [FOLDER]   dist/template-files without
#
# Nor does Yarn pack .gitignore and .github, wherever they are, or npm .gitignore:
# in the copy `dot-` stands for the period, and github:seed-node-app, which is told
# so by its input `dotPrefix`, puts it back.
set -eu
cd "$(dirname "$0")/.."

folder=${1:-dist/template-files}
rm -rf "$folder"
mkdir -p "$folder"
cp -R ../../templates/. "$folder"
# What lies in a folder before the folder itself, whose name changes, too.
find "$folder" -mindepth 1 -depth -name '.?*' | while IFS= read -r path; do
  name=${path##*/}
  mv "$path" "${path%/*}/dot-${name#.}"
done
