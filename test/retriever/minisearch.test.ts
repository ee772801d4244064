import { createMiniSearchRetriever } from "../../src/retriever/minisearch.ts";
import { retrieverContract } from "../contracts/retriever.ts";

retrieverContract("createMiniSearchRetriever()", () => createMiniSearchRetriever());
