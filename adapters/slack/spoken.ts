/**
 * The words of a Slack message as a person reads them: «<@U1> ¿cuántos &amp; dónde? <http://x|aquí>» is
 * «¿cuántos & dónde? aquí». Mentions go, links keep their words, and no address is ever looked at.
 */
export const spokenText = (text: string): string =>
  text
    .replace(/<[@!][^<>]*>/g, ' ')
    .replace(/<#\w+\|([^<>]*)>/g, '#$1')
    .replace(/<[^<>|]+\|([^<>]*)>/g, '$1')
    .replace(/<([^<>]*)>/g, '$1')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
    .replace(/[^\S\n]+/g, ' ')
    .trim()

/** Whether a message names somebody: «<@U024BE7LH>» or «<@U024BE7LH|ana>». */
export const isSaidToSomebody = (text: string): boolean => /<@[UWB]\w+(?:\|[^<>]*)?>/.test(text)
