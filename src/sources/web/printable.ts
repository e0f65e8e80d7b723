/** A source's name as it is told: as it was typed, but for a name and password in an address. */
export function printable(name: string): string {
  if (name === '') return "''";
  if (!name.includes(':')) return name;
  if (!URL.canParse(name)) return name.replace(/^([a-z][a-z+.-]*:\/*).*@/i, '$1');
  const url = new URL(name);
  return url.username || url.password ? stripped(url).href : name;
}

/** An address without name, password and fragment. */
export function stripped(url: URL): URL {
  const clean = new URL(url);
  clean.username = '';
  clean.password = '';
  clean.hash = '';
  return clean;
}
