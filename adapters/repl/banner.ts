import { type Session, suggestedQuestions } from './session.ts'

/** The lines that open an interactive session: what there is, whose it is not, and three questions that work. */
export function banner(session: Session): string {
  const { bulletins, facts } = session.engine.corpus
  const examples = suggestedQuestions(session).slice(0, 3)
  return [
    `Cotejo · ${bulletins.length} boletines, ${facts.length} cifras. No es canal oficial de ninguna institución.`,
    'Tab completa, /ayuda explica, /salir termina. Por ejemplo:',
    ...examples.map((question) => `  ${question}`),
  ].join('\n')
}
