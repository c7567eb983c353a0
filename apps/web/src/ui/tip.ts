/** Gives an element a tip: shown while the pointer is on it, and while the keyboard is. What it says must be said to a screen reader in another way too. */
export const tip = (says: string, { keys, side = 'top' }: { keys?: string; side?: 'top' | 'right' } = {}) => ({
  'data-tip': says,
  'data-tip-keys': keys,
  'data-tip-side': side,
})
