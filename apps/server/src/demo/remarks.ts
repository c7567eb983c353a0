import type { Chance } from './chance.ts'

/** What colleagues write under a card: short talks of one to three remarks, by when in its life they are said. */
const talks: Record<'planned' | 'started' | 'reviewed' | 'blocked' | 'done', string[][]> = {
  planned: [
    ['Do we need this for the first version?', 'Yes, the desk asks for it every week. But without the second step.'],
    ['I would split this: the list first, then the sorting.', 'Agreed. I will write the second card.'],
    ['This is larger than it looks, the terminal answers only once a minute.'],
    ['Put a sketch into the links. Tell me what you think of the empty state.', 'Much clearer. Could the button say what happens instead of “OK”?', 'Changed.'],
    ['Three of five people in the interviews asked for exactly this.'],
    ['5 or 8? I have no feeling for the old reservation code.', 'Let us say 5 and stop after two days if it does not move.'],
  ],
  started: [
    ['I begin with the part that can go wrong: the sync.'],
    ['The interface returns the branch as a number. Where is the table?', 'In the wiki under “terminal”, it is from 2019 but still right.'],
    ['Half done. What is missing is the case without a network.'],
    ['Took the same list as on the loans page, so that we have it only once.'],
    ['Can someone lend me an old Android for an hour?', 'Top drawer, the PIN is on the back.'],
  ],
  reviewed: [
    ['Two small things in the review, else it is good to go.', 'Both done.'],
    ['What happens if the reader taps twice?', 'The second tap finds the button switched off. There is a test for it now.'],
    ['I like how short this has become.'],
    ['The text is cut off with large letters, see the phone on my desk.', 'Fixed, it wraps now.'],
    ['Looks good. I would call it “pick-up” everywhere and not “collection”.', 'You are right, that is what it says on the shelf.'],
  ],
  blocked: [
    ['Wrote to them again, they promise an answer this week.'],
    ['I take something else meanwhile. Please shout when it is there.'],
    ['Called. It was lying in the wrong mailbox.'],
  ],
  done: [
    ['Tried it at the desk in Old Harbour: they smiled.'],
    ['Switched on for Northgate. I look at the numbers on Friday.'],
    ['**Done.** The numbers: 41 of 52 people found it without help.'],
    ['Nice work. I show it in the review.'],
  ],
}

export const talk = (when: keyof typeof talks, chance: Chance): string[] => chance.one(talks[when])
export const remark = (when: keyof typeof talks, chance: Chance): string => talk(when, chance)[0] as string
