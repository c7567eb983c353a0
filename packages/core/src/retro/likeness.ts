/** Words that say little of what a text is about. */
const COMMON = new Set(
  'a about after again all also am an and any are as at be because been before being but by can could did do does doing done down for from get got had has have having he her here him his how i if in into is it its just let like make me more most much my need no nor not of off on once one only or other our out over own she should so some such than that the their them then there these they this those through to too under until up us very was we were what when where which while who why will with would you your dont cant didnt isnt wasnt wont im ive its weve were always never really still even every lot lots thing things take takes took go goes went well sprint team'.split(
    ' ',
  ),
)

/** What a text is about: its words without endings, each once. */
export function tokensOf(text: string): Set<string> {
  const words = text
    .toLowerCase()
    .replaceAll(/['’]/g, '')
    .split(/[^\p{L}\p{N}]+/u)
  return new Set(words.filter((word) => word.length > 1 && !COMMON.has(word)).map(stem))
}

/** Rough, for English, and harmless elsewhere: “deploys”, “deployed”, “deploying” and “deployment” are one word. */
function stem(word: string): string {
  const bare = word.replace(/(ments?|ings?|ed|ies|es|s)$/u, '')
  return bare.length >= 3 ? bare.replace(/([^aeiou])\1$/u, '$1').replace(/[ey]$/u, '') : word
}

/** How alike texts are to each other, 0 to 1: how many of their words they share (the cosine of two sets). */
export function likenessAmong(texts: readonly string[]): (a: number, b: number) => number {
  const tokens = texts.map(tokensOf)
  return (a, b) => {
    const [one, other] = [tokens[a], tokens[b]]
    if (!one?.size || !other?.size) return 0
    let shared = 0
    for (const token of one) if (other.has(token)) shared++
    return shared / Math.sqrt(one.size * other.size)
  }
}
