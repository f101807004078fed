import { measureScale } from './measure.ts'

// A process of its own for each size, so that neither heap nor warmth is another's.
const [facts = '10000', questions = '200'] = process.argv.slice(2)
process.stdout.write(JSON.stringify(measureScale(Number(facts), Number(questions))))
