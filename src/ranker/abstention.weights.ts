// Learned: see `command`. Do not edit.
import type { AbstentionModel } from "./weights.ts";

export const ABSTENTION: AbstentionModel = {
 "command": "npm run learn -- --data FOLDER",
 "learned": "2026-11-24",
 "data": {
  "squad-train": "fd8dbb205827fad35a3107c7a6fe4a8f68098ccdd52fe13e02f6b42084faff30",
  "selqa-dev": "e860f60ba7077a65811fa95def6e4f3198470a1652eec5639e846b4bea4d5f68"
 },
 "samples": 13702,
 "topic": {
  "bias": -4.5781,
  "around": 2.21671,
  "passage": 3.60294,
  "bestPassage": 0.49941,
  "sentence": 2.66731,
  "retrieval": 0.43856,
  "second": -0.72995,
  "matched": -0.64799,
  "rarestNotInPassage": 2.04944,
  "rarestNotInSentence": 3.08033,
  "nameNotInPassage": -1.57544,
  "named": 0.63428,
  "respelt": -3.1533,
  "size": -4.56893,
  "surprise": 3.22628,
  "terms": -2.53377,
  "information": 0.29609,
  "score": 3.59625,
  "lead": -0.45584,
  "surfacePairs": 2.12254
 },
 "near": {
  "bias": -1.04636,
  "negated": -4.90421,
  "bothNegated": -2.31511,
  "opposite": -2.49283,
  "numberMissing": -1.81314,
  "nameMissing": -1.22376,
  "rarestMissing": -1.89977,
  "rarestWordMissing": 0.65948,
  "missing": -0.01058,
  "sentence": 0.20961,
  "around": 0.69275,
  "score": 1.97556
 },
 "calibration": {
  "bias": -0.07258,
  "slope": 1.13074
 },
 "thresholds": [
  {
   "passages": 16,
   "threshold": 0.5
  },
  {
   "passages": 32,
   "threshold": 0.241
  },
  {
   "passages": 128,
   "threshold": 0.1854
  },
  {
   "passages": 512,
   "threshold": 0.145
  }
 ]
};
