/** The page, which reads with the key given what its address names after the `#`. */
export function portalPage(apiKey: string): string {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Octopus sandbox</title>
<style>
  :root { color-scheme: light dark; font-family: system-ui, sans-serif; line-height: 1.5; }
  body { max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
  li { margin: .25rem 0; }
  .note { opacity: .75; }
</style>
<main>
  <p class="note">This is the sandbox. The Octopus web portal is not part of it, so this page
  shows what the API says.</p>
  <h1>Loading</h1>
  <p id="text"></p>
  <ul id="list"></ul>
</main>
<script>
  const get = async path => {
    const response = await fetch(path, { headers: { 'X-Octopus-ApiKey': '${apiKey}' } });
    if (!response.ok) throw new Error((await response.json()).ErrorMessage);
    return response.json();
  };
  const show = (title, text, items) => {
    document.querySelector('h1').textContent = title;
    document.querySelector('#text').textContent = text || '';
    document.querySelector('#list').replaceChildren(...items.map(([label, link]) => {
      const item = document.createElement('li');
      const child = link ? Object.assign(document.createElement('a'), { href: link }) : item;
      child.textContent = label;
      if (link) item.append(child);
      return item;
    }));
  };
  const load = async () => {
    const [space, , project] = location.hash.replace(/^#\\/?/, '').split('/');
    if (!space) {
      const spaces = await get('/api/spaces/all');
      show('Spaces', '', spaces.map(s => [s.Name, '#/' + s.Id]));
    } else if (!project) {
      const [{ Name }, projects] = await Promise.all(
        [get('/api/spaces/' + space), get('/api/' + space + '/projects/all')]);
      show(Name, projects.length + ' projects', projects.map(
        p => [p.Name, '#/' + space + '/projects/' + p.Slug]));
    } else {
      const found = await get('/api/' + space + '/projects/' + project);
      const [channels, runbooks] = await Promise.all(['channels', 'runbooks'].map(
        kind => get('/api/' + space + '/projects/' + found.Id + '/' + kind)));
      show(found.Name, found.Description, [
        ...channels.Items.map(c => ['Channel ' + c.Name]),
        ...runbooks.Items.map(r => ['Runbook ' + r.Name]),
        ['All projects of the space', '#/' + space],
      ]);
    }
  };
  const start = () => load().catch(error => show('Not found', error.message, [['Spaces', '#']]));
  addEventListener('hashchange', start);
  start();
</script>
</html>
`;
}
