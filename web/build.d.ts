// What web/build.mjs gives to the TypeScript; its header says what each is.
declare const __ZIPING_VERSION__: string;
declare const __ZIPING_HOSTED__: boolean;
declare const __ZIPING_BUILD__: string;
declare const __ZIPING_PRECACHE__: readonly string[];

declare module "ziping:wasm" {
    // Generic, because only the caller knows which functions src/browser exports: createZiping<Exports>({…}).
    export function createZiping<Module extends object>(settings: object): Promise<Module>;
    export function loadStart(): Promise<ArrayBuffer>;
    export function loadAssess(): Promise<ArrayBuffer>;
    export function loadPress(): Promise<ArrayBuffer>;
    export function loadAsset(path: string): Promise<string | undefined>;
}
