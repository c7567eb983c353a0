import { column, format } from './retro-format.ts'

/** A picture that everybody knows, to say it by. */
export const pictures = [
  format(
    'sailboat',
    'Sailboat',
    ['any sprint', 'release ahead', 'remote'],
    [
      column('wind', 'Wind', 'What pushes us on?', 'green'),
      column('anchor', 'Anchor', 'What holds us back?', 'orange'),
      column('rocks', 'Rocks', 'Which dangers lie ahead?', 'red'),
      column('island', 'Island', 'Where are we heading, and is it still the right place?', 'blue'),
    ],
  ),
  format(
    'speedboat',
    'Speedboat',
    ['missed goal', 'many carry-overs'],
    [
      column('propellers', 'Propellers', 'What gives us speed?', 'green'),
      column('anchors', 'Anchors', 'What drags behind us?', 'orange'),
      column('rocks', 'Rocks', 'What could we run into?', 'red'),
      column('life-rings', 'Life-rings', 'What would save us if we did?', 'sky'),
    ],
  ),
  format(
    'rose-thorn-bud',
    'Rose, thorn, bud',
    ['new team', 'low mood', 'remote'],
    [column('rose', 'Rose', 'What bloomed?', 'pink'), column('thorn', 'Thorn', 'What pricked?', 'red'), column('bud', 'Bud', 'What looks promising?', 'green')],
  ),
  format(
    'three-little-pigs',
    'Three little pigs',
    ['after an incident', 'release ahead'],
    [
      column('straw', 'Straw', 'What barely stands?', 'amber'),
      column('sticks', 'Sticks', 'What holds for now, and would not in a storm?', 'orange'),
      column('bricks', 'Bricks', 'What is solid?', 'red'),
    ],
  ),
  format(
    'hot-air-balloon',
    'Hot-air balloon',
    ['any sprint', 'big change'],
    [
      column('hot-air', 'Hot air', 'What lifts us?', 'orange'),
      column('sandbags', 'Sandbags', 'What weighs us down, and could be thrown off?', 'grey'),
      column('clouds', 'Storm clouds', 'What is coming towards us?', 'violet'),
      column('sky', 'Sunny sky', 'What do we hope for?', 'sky'),
    ],
  ),
  format(
    'race-car',
    'Race car',
    ['release ahead', 'missed goal'],
    [
      column('engine', 'Engine', 'What drives us?', 'green'),
      column('parachute', 'Parachute', 'What brakes us from behind?', 'orange'),
      column('bridge', 'Bridge', 'What carries us over the next gap?', 'sky'),
      column('abyss', 'Abyss', 'What waits below, if it does not hold?', 'red'),
    ],
  ),
]
