// pin.js CHECKOUT: lets the packages of a checkout ask for the Backstage that
// backstage.json beside this file names, and take nothing that was published
// from the day `before` on: ranges alone would take the newest release. Fails
// when the range of a published package leaves that release out, since then
// its portals get second copies.
const fs = require('node:fs');
const path = require('node:path');
const semver = require('semver');

const [checkout] = process.argv.slice(2);
const { release, before, ranges } = require('./backstage.json');

function change(file, write) {
  const content = JSON.parse(fs.readFileSync(file, 'utf8'));
  write(content);
  fs.writeFileSync(file, `${JSON.stringify(content, null, 2)}\n`);
}

function pin(file, content) {
  for (const section of ['dependencies', 'devDependencies']) {
    for (const [name, asked] of Object.entries(content[section] ?? {})) {
      if (!name.startsWith('@backstage/')) continue;
      if (!ranges[name]) {
        throw new Error(
          `${file} asks for ${name}: name its range of Backstage ${release} in .ci/older/backstage.json`,
        );
      }
      const published = section === 'dependencies' && /plugins\//.test(file);
      if (
        published &&
        !semver.satisfies(semver.minVersion(ranges[name]), asked)
      ) {
        throw new Error(
          `${file}: ${name} ${asked} leaves out Backstage ${release}, which has ${ranges[name]}`,
        );
      }
      content[section][name] = ranges[name];
    }
  }
}

const minutes = Math.ceil((Date.now() - Date.parse(before)) / 60_000);
const yarnrc = path.join(checkout, '.yarnrc.yml');
fs.writeFileSync(
  yarnrc,
  fs
    .readFileSync(yarnrc, 'utf8')
    .replace(/^npmMinimalAgeGate:.*$/m, `npmMinimalAgeGate: ${minutes}`)
    .replace(/^npmPreapprovedPackages:\n( .*\n)*/m, ''),
);
change(path.join(checkout, 'backstage.json'), content => {
  content.version = release;
});
change(path.join(checkout, 'package.json'), content => {
  pin('package.json', content);
  // Those that make up for packages that a newer release lacks.
  for (const name of Object.keys(content.resolutions)) {
    if (name.startsWith('@backstage/')) delete content.resolutions[name];
  }
});
for (const folder of ['packages', 'plugins']) {
  for (const name of fs.readdirSync(path.join(checkout, folder))) {
    const file = path.join(folder, name, 'package.json');
    change(path.join(checkout, file), content => pin(file, content));
  }
}
