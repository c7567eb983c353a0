/** Under a minute each, about nobody's private life, and everybody may pass. */
export const icebreakers = [
  'A smell that takes you back.',
  'The best snack at your desk.',
  'One tab that you always have open.',
  'A tool that you would take to an island.',
  'A word of your language that others lack.',
  'What is the weather in your head?',
  'A song for this sprint.',
  'The first program that you were proud of.',
  'A tiny win since yesterday.',
  'The worst error message you ever met.',
  'If this sprint were a dish, which?',
  'A shortcut key that you love.',
  'Something you changed your mind about.',
  'A superpower for this one meeting.',
  'Which animal is your energy today?',
  'A sound that you can hear now.',
  'A small luxury for less than five coins.',
  'Something you have mended with tape.',
  'The title of this sprint’s film.',
  'Two emoji for yesterday.',
  'A skill that you learned late.',
  'Where do you think best?',
  'A book, game or show that you would hand on.',
  'Something blue near you.',
  'A pin on your map: a city, or a mood.',
  'A rule that you would abolish.',
  'A compliment for a colleague’s work.',
  'What would you automate at home?',
  'A picture for Monday.',
  'Guess how many days 85 % of our cards took. The closest wins.',
  'Draw the sprint in five strokes.',
  'Two facts and one fib about our code.',
] as const

/** The same for everybody in a session. */
export function icebreakerFor(sessionId: string): string {
  const sum = [...sessionId].reduce((total, letter) => (total * 31 + (letter.codePointAt(0) ?? 0)) % 1_000_003, 7)
  return icebreakers[sum % icebreakers.length] as string
}
