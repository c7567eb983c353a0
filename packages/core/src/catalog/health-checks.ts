import type { Template } from '@rondo/types'
import { healthCheck } from './health-check.ts'

// The dimensions of the first are those of Spotify's squad health check (2014) and its deck; all statements are ours.
export const healthChecks: readonly Template[] = [
  healthCheck('squad', 'Squad health', 'lights', [
    ['release', 'Easy to release', 'Shipping is a click we hardly think about.', 'Each release costs us a bad evening.'],
    ['process', 'Suitable process', 'The way we work fits the work.', 'We serve the process, and the work waits.'],
    ['code', 'Health of the code', 'We change it without fear and leave it better.', 'Every change breaks something that nobody expected.'],
    ['value', 'Delivering value', 'People thank us for what we ship.', 'We ship, and nobody would miss it.'],
    ['speed', 'Speed', 'What we begin is soon in somebody’s hands.', 'Everything is begun and nothing comes out.'],
    ['mission', 'Mission', 'We all tell the same story of why we are here.', 'Ask two of us what we are for, and get three answers.'],
    ['fun', 'Fun', 'We look forward to working together.', 'We count the hours.'],
    ['learning', 'Learning', 'Most weeks we know something new that we use.', 'There is never time to learn anything.'],
    ['support', 'Support', 'Help arrives before we ask twice.', 'We wait and nobody comes.'],
    ['players', 'Players or pawns', 'We choose how to reach the goal.', 'We are told every step.'],
    ['teamwork', 'Teamwork', 'We finish things together and cover for each other.', 'Each of us works alone at the same table.'],
  ]),
  healthCheck('six-areas', 'Six areas', 'ten', [
    ['clarity', 'Clarity', 'I know what is expected of me and why.', 'I guess what is wanted and find out too late.'],
    ['energy', 'Energy', 'I have strength left at the end of the day.', 'I run on empty.'],
    ['safety', 'Psychological safety', 'I can say that I was wrong, or that you are.', 'I think twice and then say nothing.'],
    ['balance', 'Work–life balance', 'Work ends, and I do not think of it until tomorrow.', 'Work takes what belongs to the rest of my life.'],
    ['confidence', 'Confidence', 'I believe that we will manage what we took on.', 'I do not see how this can end well.'],
    ['efficiency', 'Efficiency', 'Most of my time goes into work that counts.', 'Most of my time goes into waiting and into doing things twice.'],
  ]),
  healthCheck('delivery', 'Delivery', 'lights', [
    ['predictability', 'Predictability', 'What we say we will finish, we finish.', 'Our plans are wishes.'],
    ['flow', 'Flow', 'Work moves through without standing about.', 'Work stands in queues for most of its life.'],
    ['quality', 'Quality', 'What is done stays done.', 'What is done comes back.'],
    ['interruptions', 'Interruptions', 'We can keep at what we planned.', 'Every day throws our plan over.'],
    ['review-wait', 'Waiting for review', 'A review comes the same day.', 'Work waits for review until nobody remembers it.'],
    ['goal-clarity', 'Clear goal', 'Each of us can say what this sprint is for.', 'The sprint is a list of things.'],
    ['pace', 'Sustainable pace', 'We could go on like this for years.', 'We could not go on like this for another month.'],
    ['debt', 'Technical debt', 'We pay back as much as we borrow.', 'Old shortcuts slow down everything we do.'],
    ['stakeholders', 'Closeness to stakeholders', 'Those we build for see our work, and we hear what they think.', 'We build for people we never hear from.'],
  ]),
  healthCheck('remote', 'Remote work', 'lights', [
    ['meeting-times', 'Fair meeting times', 'Nobody’s evening pays for another’s morning.', 'It is always the same people who meet at night.'],
    ['written-first', 'Written first', 'What matters is written where everybody finds it.', 'Who was not in the call does not know.'],
    ['answer-time', 'Answers across zones', 'A question is answered before it costs a day.', 'One question costs two days.'],
    ['being-heard', 'Being heard', 'I am heard as if I sat in the room.', 'Decisions are made where I am not.'],
    ['connected', 'Connected', 'I know the people I work with.', 'I work beside names on a screen.'],
  ]),
  healthCheck('scrum-events', 'Scrum events', 'five', [
    ['planning', 'Sprint planning', 'We leave it knowing why, what and how.', 'We leave it with a list and doubts.'],
    ['daily', 'Daily scrum', 'It changes what we do that day.', 'Everybody reports and nothing changes.'],
    ['review', 'Sprint review', 'We come out with a better backlog.', 'It is a show, and people clap.'],
    ['retro', 'Retrospective', 'What we decided there is visible in our work.', 'We said the same things last time.'],
  ]),
]
