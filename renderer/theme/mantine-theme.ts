import {
  ActionIcon,
  Button,
  colorsTuple,
  createTheme,
  Input,
  Loader,
  type MantineColorsTuple,
  Menu,
  Modal,
  NumberInput,
  SegmentedControl,
  Select,
  Switch,
  TagsInput,
  Textarea,
  TextInput,
  Tooltip,
  virtualColor,
} from '@mantine/core'
import { THEMES, type Theme } from '../../shared/topology/theme.ts'

/** Menus, pop-ups, tooltips; the limit for all motion is 150 ms. */
const MOTION_MS = 100
const transitionProps = { duration: MOTION_MS } as const

/** Where menus are put: a landmark, so that what they hold is found by those who go from one to the next. */
export const POP_UPS_ID = 'pop-ups'
const portalProps = { target: `#${POP_UPS_ID}` } as const
const comboboxProps = { transitionProps, portalProps, shadow: 'md' } as const

/** Mantine's scale of dark surfaces, lightest first: text, muted text, borders, controls, body, canvas. */
const darkShades = ({ canvas, card, cardBorder, dashedBorder, badge, grid, tones }: Theme): MantineColorsTuple => [
  tones.text,
  tones.text,
  tones.muted,
  dashedBorder,
  cardBorder,
  badge,
  grid,
  card,
  canvas,
  canvas,
]

/**
 * Mantine dressed for a dense tool: 13 px text, 28 px controls, one accent. Colours come from the theme that the
 * topology and exported diagrams are drawn with.
 */
export const mantineTheme = createTheme({
  fontFamily: 'Inter, system-ui, sans-serif',
  fontFamilyMonospace: '"JetBrains Mono", ui-monospace, monospace',
  headings: { fontFamily: 'Inter, system-ui, sans-serif', fontWeight: '600' },
  fontSizes: { xs: '12px', sm: '13px', md: '13px', lg: '14px', xl: '16px' },
  lineHeights: { xs: '1.4', sm: '1.45', md: '1.45', lg: '1.45', xl: '1.4' },
  spacing: { xs: '8px', sm: '12px', md: '16px', lg: '24px', xl: '32px' },
  radius: { xs: '3px', sm: '5px', md: '6px', lg: '8px', xl: '12px' },
  defaultRadius: 'sm',
  focusRing: 'auto',
  autoContrast: true,
  cursorType: 'pointer',
  respectReducedMotion: true,
  primaryColor: 'accent',
  colors: {
    dark: darkShades(THEMES.dark),
    danger: virtualColor({ name: 'danger', light: 'dangerLight', dark: 'dangerDark' }),
    dangerLight: colorsTuple(THEMES.light.tones.bad),
    dangerDark: colorsTuple(THEMES.dark.tones.bad),
    accentLight: colorsTuple(THEMES.light.tones.accent),
    accentDark: colorsTuple(THEMES.dark.tones.accent),
    accent: virtualColor({ name: 'accent', light: 'accentLight', dark: 'accentDark' }),
  },
  components: {
    ActionIcon: ActionIcon.extend({ defaultProps: { variant: 'subtle', color: 'gray', size: 28 } }),
    Button: Button.extend({ defaultProps: { size: 'xs', variant: 'default' } }),
    Input: Input.extend({ defaultProps: { size: 'xs' } }),
    TextInput: TextInput.extend({ defaultProps: { size: 'xs' } }),
    Textarea: Textarea.extend({ defaultProps: { size: 'xs' } }),
    NumberInput: NumberInput.extend({ defaultProps: { size: 'xs', hideControls: true } }),
    Select: Select.extend({
      defaultProps: { size: 'xs', comboboxProps, checkIconPosition: 'right' },
    }),
    TagsInput: TagsInput.extend({ defaultProps: { size: 'xs', comboboxProps } }),
    SegmentedControl: SegmentedControl.extend({ defaultProps: { size: 'xs', transitionDuration: MOTION_MS } }),
    Switch: Switch.extend({ defaultProps: { size: 'xs' } }),
    Menu: Menu.extend({
      defaultProps: {
        transitionProps,
        shadow: 'md',
        offset: 4,
        withInitialFocusPlaceholder: false,
        portalProps,
      },
    }),
    Modal: Modal.extend({
      defaultProps: {
        transitionProps,
        overlayProps: { backgroundOpacity: 0.35 },
        padding: 'md',
        radius: 'md',
        shadow: 'xl',
      },
    }),
    Tooltip: Tooltip.extend({
      defaultProps: { transitionProps, openDelay: 400, withArrow: false, multiline: true, maw: 320 },
    }),
    Loader: Loader.extend({ defaultProps: { size: 'sm' } }),
  },
})
