import { createTheme, defaultVariantColorsResolver, type MantineColorsTuple } from '@mantine/core'

// The kit's ramps in our hues; where a part draws with a meaning, tokens.css has the last word. Defaults are plain objects: `X.extend` would pull each part
// into the first chunk. Some name what the kit leaves nameless, which axe finds.
const closeButtonProps = { 'aria-label': 'Close' }

export const theme = createTheme({
  fontFamily: 'var(--sans)',
  fontFamilyMonospace: 'var(--mono)',
  primaryColor: 'rondo',
  primaryShade: { light: 7, dark: 4 },
  defaultRadius: 'sm',
  // What is written on the accent: the accent is dark in the light theme and light in the dark one.
  variantColorResolver: (input) => ({
    ...defaultVariantColorsResolver(input),
    ...(input.variant === 'filled' && (input.color ?? 'rondo') === 'rondo' && { color: 'var(--on-accent)' }),
  }),
  cursorType: 'pointer',
  respectReducedMotion: true,
  fontSizes: { xs: '12px', sm: '13px', md: '14px', lg: '16px', xl: '20px' },
  spacing: { xs: '8px', sm: '12px', md: '16px', lg: '24px', xl: '32px' },
  radius: { xs: '4px', sm: '6px', md: '10px', lg: '10px', xl: '10px' },
  shadows: { xs: 'var(--shadow-card)', sm: 'var(--shadow-card)', md: 'var(--shadow-menu)', lg: 'var(--shadow-menu)', xl: 'var(--shadow-sheet)' },
  headings: { fontFamily: 'var(--sans)', fontWeight: '620' },
  colors: {
    rondo: ramp(216, [0.97, 0.94, 0.9, 0.84, 0.79, 0.66, 0.56, 0.468, 0.415, 0.35], 0.085),
    gray: ramp(218, [0.978, 0.962, 0.93, 0.9, 0.84, 0.7, 0.51, 0.44, 0.34, 0.255], 0.006),
    dark: ramp(224, [0.935, 0.84, 0.765, 0.69, 0.36, 0.29, 0.236, 0.192, 0.165, 0.14], 0.0105),
  },
  components: {
    Modal: { defaultProps: { closeButtonProps, centered: false, yOffset: '12vh', radius: 'md', overlayProps: { backgroundOpacity: 0.4 } } },
    Drawer: { defaultProps: { closeButtonProps } },
    Notification: { defaultProps: { closeButtonProps, withBorder: true } },
    Tooltip: { defaultProps: { openDelay: 400, events: { hover: true, focus: true, touch: false } } },
    Menu: { defaultProps: { shadow: 'md', position: 'bottom-end', withInitialFocusPlaceholder: false, transitionProps: { duration: 120, transition: 'pop' } } },
    Popover: { defaultProps: { shadow: 'md' } },
    Select: { defaultProps: { allowDeselect: false, withAlignedLabels: true, checkIconPosition: 'right' } },
    PasswordInput: { defaultProps: { visibilityToggleButtonProps: { 'aria-label': 'Show the password' } } },
    DatePickerInput: {
      defaultProps: {
        previousLabel: 'Previous month',
        nextLabel: 'Next month',
        popoverProps: { returnFocus: true, attributes: { dropdown: { 'aria-label': 'Choose a day', 'aria-labelledby': undefined } } },
      },
    },
  },
})

function ramp(hue: number, lightness: readonly number[], chroma: number): MantineColorsTuple {
  return lightness.map((l) => `oklch(${l} ${chroma} ${hue})`) as unknown as MantineColorsTuple
}
