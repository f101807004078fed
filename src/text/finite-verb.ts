/** «aceptó», «iniciaron», «decían»: endings that only verbs have, as they are written; no noun in «-o». */
export const isFiniteVerb = (text: string): boolean => FINITE.test(text.toLowerCase())

const FINITE = /\p{L}(?:aron|ieron|yeron|aban|ían|ando|iendo|yendo|ó|arán|erán|irán)$/u
