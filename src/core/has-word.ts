/** Whether a text holds the word, a name of letters, digits and underscores, apart from longer ones. */
export function hasWord(text: string, word: string): boolean {
  return text.split(/\W+/).includes(word);
}
