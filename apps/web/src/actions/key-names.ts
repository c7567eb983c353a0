const isMac = typeof navigator === 'object' && /Mac|iPod|iPhone|iPad/.test(navigator.platform)

const names: Record<string, string> = {
  $mod: isMac ? '⌘' : 'Ctrl',
  Meta: '⌘',
  Control: isMac ? '⌃' : 'Ctrl',
  Alt: isMac ? '⌥' : 'Alt',
  Shift: isMac ? '⇧' : 'Shift',
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Escape: 'Esc',
  Space: 'Space',
  Backspace: isMac ? '⌫' : 'Backspace',
  Enter: isMac ? '↵' : 'Enter',
  Comma: ',',
  Period: '.',
  Slash: '/',
}

/** How keys are written on this machine's keyboard: one list per press. `[Shift]` is how a layout reaches a sign; it is not shown. */
export const keyNames = (keys: string): string[][] =>
  keys.split(' ').map((press) =>
    press
      .split(/(?<=\w|\])\+/)
      .filter((part) => !/^\[.+\]$/.test(part))
      .map((part) => names[part] ?? (part.length === 1 ? part.toUpperCase() : part.replace(/^(Key|Digit)/, ''))),
  )
