/** What joins two things that a question names: «la 7ª o la 10ª», «La Raza contra Siglo XXI». */
export const CONJUNCTIONS = new Set(['y', 'o', 'e', 'u', ',', 'contra', 'vs', 'que', 'ni', 'con'])
