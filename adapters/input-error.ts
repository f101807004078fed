/**
 * Something that the person at the keyboard can mend. The message is one Spanish line that names the file, option or
 * variable and says what to do: «notas.txt: está vacío; debe contener el texto de un boletín».
 */
export class InputError extends Error {}
