/**
 * A stylesheet of GOV.UK Frontend without what is licensed for gov.uk alone: the GDS Transport typeface, its `@font-face` rules and the crest. Its
 * other images get the addresses that `imageAt` gives.
 */
export function withoutForeignBrand(css: string, imageAt: (url: string) => string): string {
  return css
    .replaceAll(/\/\*![^*]*Margaret Calvert[^*]*\*\//g, '')
    .replaceAll(/@font-face\{[^}]*\}/g, '')
    .replaceAll(/GDS Transport,\s*arial/gi, 'Arial,"Liberation Sans"')
    .replaceAll(/url\(\/assets\/images\/govuk-crest\.svg\)/g, 'none')
    .replaceAll(/url\((\/assets\/images\/[^)]+)\)/g, (_, url: string) => `url(${imageAt(url)})`)
    .replaceAll(/\n?\/\*# sourceMappingURL=\S+ \*\//g, '')
}
