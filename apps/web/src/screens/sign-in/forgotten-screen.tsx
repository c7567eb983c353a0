export function ForgottenScreen() {
  return null
}
