/** The line that opens what we write in a cell's comment, so that it is told from what people wrote there. */
export const annotationMark = "— isope-habilitations —";

/** The comment as people wrote it: without what we added to it; "" where all of it is ours. */
export function withoutAnnotation(comment: string): string {
  const at = comment.indexOf(annotationMark);
  return at === -1 ? comment : comment.slice(0, at).trimEnd();
}
