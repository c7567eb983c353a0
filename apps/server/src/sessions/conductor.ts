import { randomUUID } from 'node:crypto'
import { SYSTEM } from '@rondo/core/roles'
import { kindOf, leastOf } from '@rondo/core/sealing'
import { type CommandInput, Refusal } from '@rondo/types'
import type { Boards } from '../boards/boards.ts'
import type { Seat } from '../gateway/presence.ts'
import { questionsDue } from './deadline.ts'
import { type Going, OpenSessions } from './open-sessions.ts'
import { areAllIn, votersOf, whoAnswered } from './quorum.ts'

type Log = { error(context: object, message?: string): void }
type Options = { boards: Boards; presence: { seats(boardId: string): readonly Seat[] }; log: Log; now?: () => number }

const SILENCE_MS = 60_000

/** Does in sessions what waits for no one's click: tells that whoever leads has gone, counts down when all have voted, reveals in time. */
export class Conductor {
  readonly #sessions: OpenSessions
  readonly #options: Required<Options>

  static async open(options: Options) {
    return new Conductor(await OpenSessions.open(options.boards), { now: Date.now, ...options })
  }

  private constructor(sessions: OpenSessions, options: Required<Options>) {
    this.#sessions = sessions
    this.#options = options
  }

  close() {
    this.#sessions.close()
  }

  /** Looks at every open session once. One that fails keeps nothing from the others. */
  async look(): Promise<void> {
    const { presence, now, log } = this.#options
    for (const going of this.#sessions.all) {
      const seats = presence.seats(going.boardId)
      going.attendance.note(seats, going.session.id, now())
      try {
        if (seats.length > 0) await this.#seeWhoLeads(going)
        await this.#revealInTime(going)
      } catch (error) {
        if (error instanceof Refusal) continue
        going.weighed = ''
        log.error({ err: error, boardId: going.boardId, sessionId: going.session.id }, 'a session could not be conducted')
      }
    }
  }

  async #seeWhoLeads(going: Going) {
    const { session, attendance } = going
    const { id, facilitatorId, silentSince, answersUntil } = session
    const isOnOwnTime = answersUntil !== null && Date.parse(answersUntil) > this.#options.now()
    if (!facilitatorId || isOnOwnTime) return
    attendance.expect(facilitatorId)
    const last = attendance.lastHere(facilitatorId) as number
    const isSilent = this.#options.now() - last >= SILENCE_MS
    if (silentSince && attendance.isHere(facilitatorId)) await this.#does(going, { type: 'session.silent', id, since: null })
    if (!silentSince && isSilent) await this.#does(going, { type: 'session.silent', id, since: new Date(last).toISOString() })
  }

  async #revealInTime(going: Going) {
    const { kind, countdownTo, answersUntil, focusId, id } = going.session
    const now = new Date(this.#options.now()).toISOString()
    if (kind === 'poker' && countdownTo && countdownTo <= now && focusId) return this.#does(going, { type: 'poker.reveal', id, cardId: focusId })
    // Only where something has changed since it was last weighed: a countdown that somebody holds stays held.
    const weighed = await this.#whatCounts(going, now)
    if (going.weighed === weighed) return
    going.weighed = weighed
    if (answersUntil) await this.#revealWhatIsDue(going, now)
    if (!answersUntil || answersUntil <= now) await this.#seeWhetherAllAreIn(going)
  }

  async #whatCounts({ boardId, session, attendance, changes }: Going, now: string) {
    const { focusId, revealed, spectators, answersUntil } = session
    const cardIds = await this.#options.boards.cardsThere(boardId, session.cardIds)
    const isOver = answersUntil !== null && answersUntil <= now
    return JSON.stringify([focusId, revealed, spectators, cardIds, changes, isOver, attendance.present])
  }

  async #revealWhatIsDue(going: Going, now: string) {
    const { boardId, session } = going
    const { boards } = this.#options
    const answers = await boards.answers(boardId, session.id)
    const voters = votersOf(session, await boards.members(boardId))
    const cardIds = await boards.cardsThere(boardId, session.cardIds)
    for (const question of questionsDue({ ...session, cardIds }, answers, voters, now)) await this.#reveals(going, question)
  }

  async #seeWhetherAllAreIn(going: Going) {
    const { boardId, session, attendance } = going
    const { boards } = this.#options
    const asked = session.kind === 'poker' ? [`vote:${session.focusId}`] : session.kind === 'planning' ? ['fist', 'confidence'] : []
    const open = asked.filter((question) => !session.revealed.includes(question))
    if (open.length === 0 || attendance.present.length === 0) return
    const answers = await boards.answers(boardId, session.id)
    const voters = votersOf(session, await boards.members(boardId))
    const room = { present: attendance.present, voters, hasHadCompany: attendance.hasHadCompany }
    const isIn = (question: string) => areAllIn(room, whoAnswered(answers, question), leastOf(kindOf(question), session.secrecy))
    if (session.kind === 'planning') for (const question of open.filter(isIn)) await this.#reveals(going, question)
    else await this.#countsDown(going, open.some(isIn))
  }

  async #countsDown(going: Going, areIn: boolean) {
    const { id, focusId, countdownTo } = going.session
    if (areIn && focusId && !countdownTo) {
      await this.#does(going, { type: 'poker.countdown', id, isOn: true })
      going.countdownOfOurs = going.session.countdownTo
    } else if (!areIn && countdownTo && countdownTo === going.countdownOfOurs) {
      going.countdownOfOurs = null
      await this.#does(going, { type: 'poker.countdown', id, isOn: false })
    }
  }

  async #reveals(going: Going, question: string) {
    const { id, kind } = going.session
    const cardId = question.slice('vote:'.length)
    await this.#does(going, kind === 'poker' ? { type: 'poker.reveal', id, cardId } : { type: 'session.reveal', id, question })
  }

  async #does({ boardId }: Going, command: CommandInput) {
    await this.#options.boards.commit(boardId, { id: randomUUID(), command }, SYSTEM)
  }
}
