/** What the sources and what they are bundled with stand in, below the package's folder. */
const SOURCES = ['adapters', 'bin', 'data', 'package-lock.json', 'src']

/** How the sources stand, names, sizes and times: a bundle that was made of others is not run. */
export function stampOf(root) {
  // An `import` of a built-in module asks for all that it offers, which takes longer than the whole look.
  const { readdirSync, statSync } = process.getBuiltinModule('node:fs')
  let stamp = ''
  const note = (path) => {
    const found = statSync(path)
    if (found.isDirectory()) for (const name of readdirSync(path).sort()) note(`${path}/${name}`)
    else stamp += `${path.slice(root.length)} ${found.size} ${found.mtimeMs}\n`
  }
  for (const source of SOURCES) note(`${root}/${source}`)
  return stamp
}
