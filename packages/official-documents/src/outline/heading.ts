// What a heading is, once it has been told from the text around it.
export interface Heading {
  level: number
  marker: string
  title: string
  /** Offsets into the folded text: whole heading, and where its title starts. */
  from: number
  to: number
  titleFrom: number
  paragraph: number
  parent: number | null
  /** Indices of the headings right under it. */
  children: number[]
  /** End of what stands under it: the next heading of the same or a higher rank. */
  bodyTo: number
}
