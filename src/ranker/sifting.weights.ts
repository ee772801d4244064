// Learned: see `command`. Do not edit.
import type { Weights } from "./weights.ts";

export const SIFTING: Weights = {
 "command": "npm run learn -- --data FOLDER",
 "learned": "2026-11-27",
 "data": {
  "squad-train": "fd8dbb205827fad35a3107c7a6fe4a8f68098ccdd52fe13e02f6b42084faff30"
 },
 "samples": 3547,
 "weights": {
  "coverage": 2.68084, "localCoverage": 2.1455, "softCoverage": 2.06799, "matched": 2.51415,
  "rarestMissing": 0.09778, "previousAdds": 3.48575, "nextAdds": 1.41149, "retrieval": 4.24659,
  "length": -0.59704, "pronoun": 0.43485, "first": 0.06826, "opensBlock": 0.06826
 }
};
