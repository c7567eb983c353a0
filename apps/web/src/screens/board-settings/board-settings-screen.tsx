export function BoardSettingsScreen() {
  return null
}
