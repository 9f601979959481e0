/** The addresses of the gallery's examples by name: each is a file of its own, fetched when it is asked for. */

const files = import.meta.glob<string>('../../examples/*.json', {
  query: '?url',
  import: 'default',
  eager: true,
});

/** The address of the example whose file is called `name`, with or without the number before it. */
export function exampleAddress(name: string): string {
  const address = Object.entries(files).find(([path]) => {
    const file = path.slice(path.lastIndexOf('/') + 1, -'.json'.length);
    return file === name || file.replace(/^\d+-/, '') === name;
  })?.[1];
  if (!address) throw new Error(`there is no example called ${name}`);
  return address;
}
