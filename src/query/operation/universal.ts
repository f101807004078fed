import { ARTICLES } from '../../text/closed-classes.ts'
import type { Board } from '../words/board.ts'

/** «¿se resolvieron todas las quejas?», but not «en todo el país», «todo el año». */
export const asksOfAll = ({ tokens, uses }: Board): boolean =>
  tokens.some((t, i) => {
    const [article, noun] = [tokens[i + 1]?.fold ?? '', tokens[i + 2]?.fold ?? '']
    const scope = uses[i + 2] === 'period' || uses[i + 2] === 'place' || STRETCHES.test(noun)
    return /^tod[oa]s?$/.test(t.fold) && ARTICLES.has(article) && !scope
  })

const STRETCHES = /^(?:pais|estado|republica|entidad|territorio|mundo|region|a[nñ]o|mes|semana|dia|periodo|tiempo)$/
