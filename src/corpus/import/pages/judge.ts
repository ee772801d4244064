import { isFurniture } from "./lines.ts";
import { coreOf, featuresOf, type Hearing, type Scene, sceneOf } from "./scene.ts";
import { trim } from "./trim.ts";

/**
 * Decides which of a page's blocks are the article, and gives their indices. Where both extractors agree that
 * a paragraph is, it is the core; the rest is judged by where it stands to the core, by what its surroundings
 * are called and by its form.
 */
export function judge(hearing: Hearing): number[] {
  const core = coreOf(hearing);
  if (core.length === 0) return [];
  const scene = sceneOf(hearing, core);
  return trim(
    hearing.blocks.map((_, index) => index).filter((index) => weigh(scene, index) >= KEPT),
    scene,
  );
}

const KEPT = 2;

function weigh(scene: Scene, index: number): number {
  const block = scene.blocks[index]!;
  const f = featuresOf(scene, index);
  if (f.isCaption || (block.kind !== "cell" && isFurniture(block.text))) return 0;
  return (
    (f.readability ? 1.5 : -0.5) +
    (f.defuddle ? 1.5 : -0.5) +
    (f.isProse ? 1 : 0) +
    (f.isSibling ? 1 : 0) +
    (f.inContainer ? 0 : -2) +
    (f.isBetween || f.isSibling ? 0 : -1) +
    (f.isStated === null ? 0 : f.isStated ? 1.5 : -1) -
    (f.isClutter ? 2.5 : 0) -
    (f.isHidden ? 2 : 0) -
    f.linkShare * 2.5
  );
}
