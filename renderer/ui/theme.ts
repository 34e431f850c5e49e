import {
  type CSSVariablesResolver,
  createTheme,
  defaultVariantColorsResolver,
  type MantineColorsTuple,
  Modal,
} from '@mantine/core';

/** Mantine asks for ten shades; the accent of `tokens.css` stands where it picks its own. */
const brass: MantineColorsTuple = [
  '#fdf6e3',
  '#f8e9c2',
  '#f4d98f',
  '#f0bc4a',
  '#e0a52c',
  '#c38a17',
  '#a5710a',
  '#8a5a00',
  '#6d4700',
  '#4f3300',
];

/** Mantine's ten greys of the dark scheme, from text to ground, in the tone of `tokens.css`. */
const ink: MantineColorsTuple = [
  '#f2f0ea',
  '#d6d6d8',
  '#b4b8c1',
  '#969caa',
  '#4a5160',
  '#343a45',
  '#21252d',
  '#181b21',
  '#101216',
  '#0a0b0d',
];

export const theme = createTheme({
  fontFamily: 'var(--font)',
  fontFamilyMonospace: 'var(--font)',
  headings: { fontFamily: 'var(--font)', fontWeight: '600' },
  primaryColor: 'brass',
  primaryShade: { light: 7, dark: 3 },
  colors: { brass, dark: ink },
  variantColorResolver: (input) =>
    input.variant === 'filled' && (input.color === undefined || input.color === 'brass')
      ? {
          background: 'var(--accent)',
          hover: 'color-mix(in srgb, var(--accent) 88%, var(--text))',
          color: 'var(--on-accent)',
          border: 'none',
        }
      : defaultVariantColorsResolver(input),
  components: {
    // A browser would keep what is typed, names of people among it, where no wiping of a ceremony reaches it.
    Input: { defaultProps: { autoComplete: 'off' } },
    // Dialogs come and go at once: keys of the view count again as soon as one is closed.
    Modal: Modal.extend({
      defaultProps: { transitionProps: { duration: 0 }, radius: 'var(--radius-m)' },
      styles: {
        content: { backgroundColor: 'var(--surface)' },
        header: { backgroundColor: 'var(--surface)' },
        title: { fontSize: 'var(--text-l)', fontWeight: 600 },
      },
    }),
  },
  defaultRadius: 'var(--radius-s)',
  cursorType: 'pointer',
});

/** Makes Mantine's parts take the colours of `tokens.css`. */
export const cssVariables: CSSVariablesResolver = () => {
  const fromTokens = {
    '--mantine-color-body': 'var(--ground)',
    '--mantine-color-text': 'var(--text)',
    '--mantine-color-dimmed': 'var(--text-soft)',
    '--mantine-color-placeholder': 'var(--text-faint)',
    '--mantine-color-default': 'var(--surface)',
    '--mantine-color-default-hover': 'var(--raised)',
    '--mantine-color-default-color': 'var(--text)',
    '--mantine-color-default-border': 'var(--line)',
    '--mantine-color-anchor': 'var(--accent)',
    '--mantine-color-error': 'var(--bad)',
    '--mantine-line-height': 'var(--leading)',
  };
  return { variables: {}, light: fromTokens, dark: fromTokens };
};
