import { useSyncExternalStore } from 'react'
import { changed } from './changes.ts'

const KEPT = 'rondo:single-keys'
const listeners = new Set<() => void>()
let isOn = kept()

/** Whether shortcuts of a single letter work in this browser. */
export const areSingleKeysOn = () => isOn

export function useSingleKeys(): [boolean, (on: boolean) => void] {
  return [useSyncExternalStore(listen, areSingleKeysOn), setSingleKeys]
}

function setSingleKeys(on: boolean) {
  isOn = on
  try {
    localStorage.setItem(KEPT, on ? 'on' : 'off')
  } catch {}
  changed()
  for (const listener of listeners) listener()
}

function kept() {
  try {
    return localStorage.getItem(KEPT) !== 'off'
  } catch {
    return true
  }
}

function listen(listener: () => void) {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
