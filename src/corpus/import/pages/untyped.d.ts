// Their types need a browser's, or describe what the modules do not export; `libraries.ts` types what is used.
declare module "jsdom";
declare module "@mozilla/readability";
declare module "defuddle";
