import type { Fact } from '../../facts/fact.ts'
import type { Selection } from '../../query/query.ts'
import type { AnswerContext } from '../context.ts'
import { daysFit } from '../retrieve/asked-days.ts'
import { isThere, placeWords } from '../retrieve/asked-place.ts'
import { vicinityOf } from '../retrieve/vicinity.ts'
import { ofProgramme, ofStance } from '../select/filters.ts'
import { isOfInstitution } from '../select/publisher.ts'
import { isOwn } from './own-words.ts'

/**
 * Whether a figure that its words chose is also of the days, event, institution and stance that a question says: one of half
 * a year is not of «del 26 de abril al 2 de mayo», nor one to date of «la 7ª Jornada».
 */
export function inTime(fact: Fact, selection: Selection, { corpus, lexicon }: AnswerContext): boolean {
  const { institution, bulletin } = selection
  return (
    daysFit(fact, vicinityOf(fact, corpus), selection, corpus) &&
    ofProgramme([fact], selection, corpus).length > 0 &&
    ofStance([fact], selection).length > 0 &&
    (institution === null || isOfInstitution(fact, institution.value, corpus, lexicon)) &&
    (bulletin === null || corpus.clusterOf(fact.bulletin) === corpus.clusterOf(bulletin.value))
  )
}

/** Whether it is also of the place, by its slot or because its own clause names it. */
export function inScope(fact: Fact, selection: Selection, context: AnswerContext): boolean {
  const words = placeWords(selection)
  const named = words.length > 0 && words.every((word) => isOwn(word, fact, context.corpus))
  return inTime(fact, selection, context) && (named || isThere(fact, selection))
}
