export function BoardsScreen() {
  return null
}
