// The least that any answer takes: the bulletins read and cut into sentences.
import { readdirSync, readFileSync } from 'node:fs'

const folder = process.argv[2]
const sentences = readdirSync(folder).flatMap((name) =>
  readFileSync(`${folder}/${name}`, 'utf8')
    .replace(/\s+/g, ' ')
    .split(/(?<=[.;:]) (?=\p{Lu})/u),
)
process.stdout.write(`${sentences.length}\n`)
