// Loaded by itself and run while the app is still on its way.
import './live/beginning.ts'

// Whoever asks for a day or a number in words first waits until Intl has found its tables: 15 ms.
new Intl.DateTimeFormat('sv-SE', { timeZone: 'UTC' }).format(0)
