export function SprintScreen() {
  return null
}
