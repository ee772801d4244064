import { isClutter, isFold, isHidden } from "./clutter.ts";
import { isPictureBox } from "./picture-box.ts";
import { type DomElement, madeOf } from "./dom.ts";
import type { Scene } from "./scene.ts";

/** What stands around an element, up to the container. */
export interface Surroundings {
  readonly inContainer: boolean;
  readonly isClutter: boolean;
  readonly isHidden: boolean;
  readonly isFold: boolean;
  readonly isPicture: boolean;
}

const NOWHERE: Surroundings = {
  inContainer: false,
  isClutter: false,
  isHidden: false,
  isFold: false,
  isPicture: false,
};

/**
 * Tells what surrounds an element, up to the container; the names of what holds the container say nothing, nor
 * do those of what holds a good part of the core.
 */
export function surroundingsOf(element: DomElement, scene: Scene): Surroundings {
  const known = scene.surroundings.get(element);
  if (known !== undefined) return known;
  let found = NOWHERE;
  if (element === scene.container) found = { ...NOWHERE, inContainer: true };
  else if (!element.contains(scene.container) && element.parentElement !== null) {
    const outer = surroundingsOf(element.parentElement, scene);
    const hidden = isHidden(element);
    const isPicture = outer.isPicture || isPictureBox(element);
    if (scene.proven.has(madeOf(element))) found = { ...outer, isPicture };
    else
      found = {
        inContainer: outer.inContainer,
        isClutter: outer.isClutter || (isClutter(element) && !(hidden && isFold(element))),
        isHidden: outer.isHidden || hidden,
        isFold: outer.isFold || (hidden && isFold(element)),
        isPicture,
      };
  }
  scene.surroundings.set(element, found);
  return found;
}
