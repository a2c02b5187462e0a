import type { ThemeConfig } from 'antd';

/** The whole palette. The primary has a contrast of 7.6 on white; status colours are used for status only, always with a word or an icon. */
export const palette = {
  primary: '#0f5a60',
  primaryStrong: '#0a444a',
  primarySoft: '#e6f0f0',
  ink: '#1c2425',
  inkSoft: '#4a5658',
  inkFaint: '#667375',
  line: '#dfe4e4',
  lineStrong: '#b9c3c4',
  ground: '#ffffff',
  groundSoft: '#f5f7f7',
  mark: '#fdeeb8',
  info: '#1f5f99',
  infoSoft: '#e8f1f9',
  good: '#23713f',
  goodSoft: '#e7f4ec',
  warn: '#8f5500',
  warnSoft: '#fcf2e0',
  bad: '#ae2f26',
  badSoft: '#fbebe9',
  idle: '#566264',
  idleSoft: '#eef1f1',
} as const;

/** Writes the palette where the style sheets read it: `var(--kc-primary)`. */
export function paint(): void {
  const { style } = document.documentElement;
  for (const [name, value] of Object.entries(palette))
    style.setProperty(`--kc-${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`, value);
}

/** Ant Design's components in our own face. `dense` is the desk. */
export function themeFor(dense: boolean, calm: boolean): ThemeConfig {
  return {
    hashed: false,
    // antd puts the key on every component as a class, so it may be no class of ours.
    cssVar: { key: dense ? 'kc-vars-dense' : 'kc-vars' },
    token: {
      colorPrimary: palette.primary,
      // Worked out from so dark a primary, the tints would be grey.
      colorPrimaryBg: palette.primarySoft,
      colorPrimaryBgHover: '#d5e6e6',
      colorPrimaryHover: '#17737a',
      colorPrimaryActive: palette.primaryStrong,
      controlItemBgActive: palette.primarySoft,
      controlItemBgActiveHover: '#d5e6e6',
      colorInfo: palette.info,
      colorSuccess: palette.good,
      colorWarning: palette.warn,
      colorError: palette.bad,
      colorLink: palette.primary,
      colorLinkHover: palette.primaryStrong,
      colorText: palette.ink,
      colorTextSecondary: palette.inkSoft,
      colorTextTertiary: palette.inkFaint,
      colorTextPlaceholder: palette.inkFaint,
      colorBorder: palette.lineStrong,
      colorBorderSecondary: palette.line,
      colorBgLayout: palette.ground,
      fontFamily: 'var(--kc-font)',
      fontSize: dense ? 14 : 16,
      lineHeight: dense ? 1.5 : 1.6,
      borderRadius: 4,
      borderRadiusLG: 6,
      controlHeight: dense ? 32 : 40,
      sizeUnit: 4,
      sizeStep: 4,
      // What floats has an edge instead of a shadow.
      boxShadow: `0 0 0 1px ${palette.lineStrong}`,
      boxShadowSecondary: `0 0 0 1px ${palette.lineStrong}`,
      boxShadowTertiary: 'none',
      motion: !calm,
      motionDurationSlow: '0.18s',
      motionDurationMid: '0.14s',
      motionDurationFast: '0.08s',
      wireframe: false,
    },
    components: {
      Button: { primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none', fontWeight: 500 },
      Table: {
        headerBg: palette.groundSoft,
        headerColor: palette.inkSoft,
        headerSplitColor: 'transparent',
        rowHoverBg: palette.groundSoft,
        cellPaddingBlock: dense ? 8 : 12,
        cellPaddingInline: dense ? 8 : 16,
      },
      Form: { itemMarginBottom: 24, verticalLabelPadding: '0 0 4px', labelColor: palette.ink },
      Card: { bodyPadding: 24, headerBg: 'transparent' },
      Tabs: { titleFontSize: dense ? 14 : 16, horizontalItemGutter: 24 },
      Steps: { iconSize: 28 },
      Modal: { titleFontSize: 18 },
      Segmented: {
        trackBg: palette.groundSoft,
        itemSelectedBg: palette.primarySoft,
        itemSelectedColor: palette.primaryStrong,
      },
      Tag: { defaultBg: palette.idleSoft, defaultColor: palette.idle },
    },
  };
}
